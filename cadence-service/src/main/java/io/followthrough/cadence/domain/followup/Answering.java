package io.followthrough.cadence.domain.followup;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.Machine;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages of the person that a representative has answered. */
public final class Answering {

    /** What we wrote is no word of theirs: it is remarked, and read by nobody for what the person wants. */
    private static final String ANSWERED = "answered their message";

    private static final String AFTER_REFUSAL =
            "They had asked not to be contacted, and turned to us since: answer what they ask, and nothing else.";

    /** For so long a message is what a first e-mail tells of. */
    private static final Duration LATELY = Duration.ofDays(7);

    private Answering() {}

    /**
     * No change if the message is answered already.
     *
     * @param minutes that it took; null if nobody says
     * @param notes what was answered; null if nobody says
     */
    public static Change answered(
            FollowUp followUp, String messageId, @Nullable Double minutes, @Nullable String notes, Instant now) {
        var open = followUp.memory().messages().stream()
                .filter(message -> message.id().equals(messageId) && message.isOpen())
                .findFirst();
        if (open.isEmpty()) {
            return Change.quietly(followUp);
        }
        return Change.quietly(Holding.released(followUp.with(followUp.memory().answered(messageId, now)), now))
                .telling(note(followUp, messageId, minutes, notes, now));
    }

    /** Why a note that a message has arrived is left out: somebody has answered it in person. */
    public static Optional<String> obstacle(FollowUp followUp, TouchId id, Rules rules, Instant now) {
        var messages = followUp.memory().messages();
        return !messages.isEmpty()
                        && !messages.getLast().isOpen()
                        && messages.getLast().at().plus(LATELY).isAfter(now)
                        && followUp.toAnswer().isEmpty()
                        && Holding.answersAtOnce(followUp, id, rules)
                ? Optional.of("a representative has answered already")
                : Optional.empty();
    }

    /** What whoever answers has to know of the message; empty if nothing. */
    public static Optional<String> toSeeTo(Message message) {
        return NotThere.toSeeTo(message)
                .or(() -> message.afterRefusal() ? Optional.of(AFTER_REFUSAL) : Optional.empty());
    }

    /** That a message was answered, heard by a service that has lost its store: it alone had known. */
    static Memory told(FollowUp followUp, ActivityRecorded note) {
        var memory = followUp.memory();
        return memory.messages().stream()
                .filter(message -> note.activityId().equals(noteId(followUp, message.id())))
                .findFirst()
                .map(message -> memory.answered(message.id(), note.at()))
                .orElse(memory);
    }

    private static String noteId(FollowUp followUp, String messageId) {
        return DerivedIds.of("answered", followUp.prospectId(), messageId);
    }

    private static ActivityRecorded note(
            FollowUp followUp, String messageId, @Nullable Double minutes, @Nullable String notes, Instant now) {
        return new ActivityRecorded(
                        noteId(followUp, messageId),
                        ActivityKind.NOTE_TAKEN,
                        null,
                        followUp.prospectId(),
                        null,
                        followUp.reader(),
                        now,
                        minutes,
                        null,
                        Map.of(),
                        null,
                        null,
                        null,
                        Machine.HUMAN,
                        "entered by a representative",
                        false)
                .remarking(notes == null || notes.isBlank() ? ANSWERED : ANSWERED + ": " + notes.strip());
    }
}
