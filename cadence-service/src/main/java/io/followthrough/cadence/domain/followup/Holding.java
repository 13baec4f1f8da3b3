package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whoever has written to us and waits for somebody to read or to answer it gets nothing that is sent by itself: it would pass
 * over what was said. Calls and visits go on, since whoever makes them reads it before.
 */
public final class Holding {

    /** After how long what waits is looked at again; the news that it may leave comes first as a rule. */
    public static final Duration LOOK_AGAIN = Duration.ofHours(1);

    public static final String UNREAD = "held: a message of the person has to be read first";
    public static final String UNANSWERED = "held: a message of the person has to be answered first";

    public static final String UNHEARD = "held: the mailbox is not heard, nor is what the person may have answered";

    /** After how long it is looked again whether the mailbox is heard. */
    public static final Duration LISTEN_AGAIN = Duration.ofMinutes(5);

    /** Why it may come late. */
    private static final String WAS_HELD = "was held until a message of the person was ";

    private Holding() {}

    /** Why this e-mail has to wait; empty if it need not. */
    public static Optional<String> of(FollowUp followUp, TouchId id, Rules rules) {
        return of(followUp).filter(reason -> UNREAD.equals(reason) || !answersAtOnce(followUp, id, rules));
    }

    /** The same of what belongs to no cadence. However long nobody answers, nothing passes over what was said. */
    public static Optional<String> of(FollowUp followUp) {
        if (followUp.unclear().isPresent()) {
            return Optional.of(UNREAD);
        }
        if (CallWishes.isDue(followUp)) {
            return Optional.of(CallWishes.FIRST);
        }
        return followUp.toAnswer().isEmpty() ? Optional.empty() : Optional.of(UNANSWERED);
    }

    /** Whether a message waits to be read or answered for longer than tasks may; one that an import brought was waiting before. */
    public static boolean isOverdue(FollowUp followUp, Rules rules, Instant now) {
        return Stream.concat(
                        followUp
                                .toRead()
                                .filter(message -> followUp.profile() != null
                                        && !followUp.profile().historic())
                                .map(message -> message.said().at())
                                .stream(),
                        followUp.toAnswer().stream()
                                // Nobody waits longer than since it came: what is new need not be read for a time.
                                .filter(message -> isOverdue(message.at(), rules.policy(), now))
                                .map(message -> CallWishes.waitsSince(followUp, message, rules.places())))
                .anyMatch(since -> isOverdue(since, rules.policy(), now));
    }

    /** The same of a message that came then. */
    public static boolean isOverdue(Instant since, FollowUpPolicy policy, Instant now) {
        return !since.plus(policy.patience()).isAfter(now);
    }

    /**
     * Why this e-mail has to wait while nobody hears what people answer; empty for the one that says at once that a form has arrived, and for
     * whoever was never written to: they have nothing to answer.
     */
    public static Optional<String> unheard(FollowUp followUp, TouchId id, Rules rules) {
        return unheard(followUp).filter(reason -> !answersAtOnce(followUp, id, rules));
    }

    /** The same of what belongs to no cadence. */
    public static Optional<String> unheard(FollowUp followUp) {
        return Punctuality.lastEmail(followUp).map(written -> UNHEARD);
    }

    /** Nobody waits for the answer that begins a cadence, but for what follows it. */
    static boolean answersAtOnce(FollowUp followUp, TouchId id, Rules rules) {
        return id.step() == 1
                && followUp.enrolmentOf(id)
                        .flatMap(enrolment -> rules.cadenceOf(enrolment))
                        .filter(Holding::answersAtOnce)
                        .isPresent();
    }

    private static boolean answersAtOnce(Cadence cadence) {
        var first = cadence.step(1);
        return cadence.audience().situations().contains(Situation.NEW_INTEREST)
                && first.way().leavesByItself()
                && first.day() == 0
                && first.within() == 0;
    }

    /** What waited is due again; what has missed its hours meanwhile goes to the next ones. */
    static FollowUp released(FollowUp followUp, Instant now) {
        return followUp.enrolment()
                .filter(enrolment ->
                        followUp.unclear().isEmpty() && followUp.toAnswer().isEmpty())
                .filter(enrolment -> enrolment.touches().stream().anyMatch(Holding::isHeld))
                .map(enrolment -> followUp.with(enrolment.with(enrolment.touches().stream()
                        .map(touch -> isHeld(touch) ? touch.to(TouchState.PLANNED, after(touch), now) : touch)
                        .toList())))
                .orElse(followUp);
    }

    private static boolean isHeld(PlannedTouch touch) {
        return touch.state() == TouchState.PLANNED
                && (UNREAD.equals(touch.reason()) || UNANSWERED.equals(touch.reason()));
    }

    private static String after(PlannedTouch touch) {
        return WAS_HELD + (UNREAD.equals(touch.reason()) ? "read" : "answered");
    }

    /** Whether it comes late for the person's sake. */
    static boolean explains(@Nullable String reason) {
        return reason != null && (reason.contains(WAS_HELD) || reason.contains(UNREAD) || reason.contains(UNANSWERED));
    }
}
