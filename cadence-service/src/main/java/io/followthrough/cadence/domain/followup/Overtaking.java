package io.followthrough.cadence.domain.followup;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.Machine;
import io.followthrough.events.NotBefore;
import io.followthrough.events.Stage;
import io.followthrough.reading.Intent;
import io.followthrough.reading.Said;
import io.followthrough.reading.Stance;
import io.followthrough.reading.TextReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote waits for no answer once they refuse, ask to be left in peace until a day that they name, or a
 * representative has closed the matter with them: whoever answered it then would not have heard them. A refusal of one way alone, or
 * a "not now" without a day, leaves the question as it was.
 */
final class Overtaking {

    private static final String REFUSED = "they refused afterwards";
    private static final String CLOSED = "the deal was closed afterwards";

    /** What a representative can say that a message means: nobody who means it waits for an answer. */
    private static final Set<String> REFUSALS = Set.of("NOT_INTERESTED", "OPT_OUT", "ERASURE");

    private static final Set<String> NO_QUESTIONS = Set.of("NEUTRAL", "SOLICITATION", "JOB");
    private static final String NOT_INTERESTED = "NOT_INTERESTED";

    private Overtaking() {}

    /** After what was just heard; tells of each message that leaves the list. */
    static Change by(FollowUp followUp, ActivityRecorded activity) {
        var reading = activity.answers().get("reading");
        var read = activity.answers().get("readingOf");
        if (activity.kind() == ActivityKind.QUESTION_ANSWERED && reading != null && read != null) {
            return read(followUp, reading, read, activity.at());
        }
        Predicate<Message> before =
                message -> message.at().isBefore(activity.at()) && !message.id().equals(activity.activityId());
        return followUp.memory().messages().stream().noneMatch(before.and(Message::isOpen))
                ? Change.quietly(followUp)
                : why(activity)
                        .map(reason -> settled(followUp, before, reason, activity.at()))
                        .orElseGet(() -> Change.quietly(followUp));
    }

    /** By somebody who wants no contact at all any more; what they have asked since is asked all the same. */
    static Change byRefusal(FollowUp followUp, Instant at) {
        return settled(
                followUp, message -> !message.afterRefusal() && !message.at().isAfter(at), REFUSED, at);
    }

    /** The same of what was written with a form; it stays on the list alone, for somebody to see. */
    static Change written(FollowUp followUp, @Nullable CaptureMessage message) {
        if (message == null) {
            return Change.quietly(followUp);
        }
        Predicate<Message> before =
                earlier -> earlier.at().isBefore(message.at()) && !earlier.id().equals(message.leadId());
        return followUp.memory().messages().stream().anyMatch(before.and(Message::isOpen))
                        && refuses(message.text(), message.at())
                ? settled(followUp, before, REFUSED, message.at())
                : Change.quietly(followUp);
    }

    /**
     * By somebody who has just asked not to be contacted before a day: an answer to what they wrote earlier would be just that. A customer's question
     * has to do with what was bought, and stays.
     */
    static Change byRest(FollowUp followUp, Instant now) {
        var profile = followUp.profile();
        var rest = profile == null ? null : profile.notBefore();
        if (profile == null
                || rest == null
                || rest.cause() != NotBefore.Cause.ASKED
                || !rest.until().isAfter(now)
                || profile.stage() == Stage.CUSTOMER) {
            return Change.quietly(followUp);
        }
        return settled(
                followUp,
                message -> message.at().isBefore(rest.saidAt()) && !message.id().equals(rest.factId()),
                "they asked afterwards to be left in peace until "
                        + rest.until().atOffset(ZoneOffset.UTC).toLocalDate(),
                now);
    }

    private static Change read(FollowUp followUp, String reading, String readId, Instant at) {
        var read = followUp.memory().messages().stream()
                .filter(message -> message.id().equals(readId))
                .findFirst();
        if (REFUSALS.contains(reading)) {
            var until = read.map(Message::at).orElse(at);
            return settled(followUp, message -> !message.at().isAfter(until), REFUSED, at);
        }
        return NO_QUESTIONS.contains(reading)
                ? Change.quietly(followUp.with(followUp.memory().answered(readId, at)))
                : Change.quietly(followUp);
    }

    private static Optional<String> why(ActivityRecorded activity) {
        return switch (activity.kind()) {
            case CONSENT_WITHDRAWN -> Optional.of(REFUSED);
            case OBJECTION_RAISED, EMAIL_REPLIED, SOCIAL_REPLY ->
                activity.machine() != Machine.MACHINE && refuses(activity) ? Optional.of(REFUSED) : Optional.empty();
            // Whoever pays in a shop may ask something all the same.
            case DEAL_WON, DEAL_LOST -> activity.repId() == null ? Optional.empty() : Optional.of(CLOSED);
            default -> Optional.empty();
        };
    }

    private static boolean refuses(ActivityRecorded activity) {
        var objection = activity.objection();
        if (objection != null) {
            return objection.type().equals(NOT_INTERESTED);
        }
        var text = activity.text();
        return text != null
                && activity.repId() == null
                && activity.kind() != ActivityKind.OBJECTION_RAISED
                && refuses(text, activity.at());
    }

    private static boolean refuses(String text, Instant at) {
        var day = at.atOffset(ZoneOffset.UTC).toLocalDate();
        var reading = TextReader.installed().read(Said.mail("", text, day));
        return reading.stance() == Stance.NOT_INTERESTED
                || reading.stance() == Stance.OPT_OUT
                        && (reading.says(Intent.OPT_OUT).isPresent()
                                || reading.says(Intent.ERASURE).isPresent());
    }

    private static Change settled(FollowUp followUp, Predicate<Message> which, String reason, Instant at) {
        var change = Change.quietly(followUp);
        for (var message : followUp.memory().messages()) {
            if (message.isOpen() && which.test(message)) {
                change = change.then(
                                left -> Change.quietly(left.with(left.memory().answered(message.id(), at))))
                        .telling(note(followUp, message, reason, at));
            }
        }
        return change;
    }

    private static ActivityRecorded note(FollowUp followUp, Message message, String reason, Instant at) {
        return new ActivityRecorded(
                        DerivedIds.of("overtaken", followUp.prospectId(), message.id()),
                        ActivityKind.NOTE_TAKEN,
                        null,
                        followUp.prospectId(),
                        null,
                        null,
                        at,
                        null,
                        null,
                        Map.of(),
                        null,
                        null,
                        null,
                        Machine.MACHINE,
                        "overtaken",
                        false)
                .remarking("what they wrote on "
                        + message.at().atOffset(ZoneOffset.UTC).toLocalDate()
                        + " waits for no answer any more: " + reason);
    }
}
