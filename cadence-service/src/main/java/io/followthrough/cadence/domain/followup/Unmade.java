package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Presupposition;
import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.Road;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls and other tasks that were promised and that nobody made. The promise is broken, and made again for the next room, as long as
 * the contact makes sense; what follows it moves along. Whoever is owed a call when nothing of the cadence is left is not put to sleep.
 */
public final class Unmade {

    /** How the reason of a promise that went by begins. */
    static final String NOT_MADE = "not made within ";

    /** Why somebody is called in another cadence than the one that promised it. */
    static final String OWED = "nobody got to call before";

    private static final String CALL_FIRST =
            "held: the call that was promised has to be made before anybody takes leave";
    private static final String NO_LEAVE = "nobody made the call that was promised: nobody takes leave instead";
    private static final String PROMISED_FOR = ", first promised for ";

    private Unmade() {}

    /** The tasks of which the promise breaks at this moment: each is told once for every time it was promised for. */
    public static List<PlannedTouch> breaking(FollowUp followUp, Rules rules, Instant now) {
        return followUp.enrolment().stream()
                .filter(enrolment -> followUp.next().is(NextAction.Kind.ENROLLED))
                .flatMap(enrolment -> enrolment.touches().stream()
                        .filter(touch -> isOverPatience(touch, rules.policy(), now))
                        .filter(touch -> !(touch.isTalk() && enrolment.isAskedFor(touch)))
                        .filter(touch -> !Punctuality.isUnseen(touch, rules.policy(), now)))
                .toList();
    }

    /** Why a promise broke that nobody kept. */
    public static String reason(FollowUpPolicy policy) {
        return NOT_MADE + policy.patience().toDays() + " days";
    }

    /** Whether the promise of this task is known to be broken, however often it was made again since. */
    private static boolean isBroken(PlannedTouch touch) {
        return touch.reason() != null && touch.reason().startsWith(NOT_MADE);
    }

    static boolean isOverPatience(PlannedTouch touch, FollowUpPolicy policy, Instant now) {
        return touch.state() == TouchState.DUE
                && !touch.changedAt().plus(policy.patience()).isAfter(now);
    }

    /** What becomes of a task whose promise breaks: promised again while it makes sense, else missed. A message is not promised twice. */
    static PlannedTouch broken(Enrolment enrolment, PlannedTouch touch, Rules rules, Instant now) {
        var isOver = touch.isSentByItself() || Punctuality.isTooLate(enrolment, touch, rules, now);
        var within = reason(rules.policy());
        var first = firstPromised(touch);
        return isOver
                ? touch.to(
                        TouchState.MISSED,
                        first.equals(touch.plannedAt()) ? within : within + PROMISED_FOR + first,
                        now)
                : touch.to(TouchState.DUE, within + PROMISED_FOR + first, now);
    }

    /** The rest looks for its next room with what was not made, if that can still be made. */
    static Change postponed(FollowUp before, FollowUp after, Rules rules, Instant now) {
        var enrolment = after.enrolment().orElse(null);
        var again = enrolment != null
                && breaking(before, rules, now).stream()
                        .flatMap(touch ->
                                enrolment.touch(before.enrolment().orElseThrow().touchId(touch)).stream())
                        .anyMatch(touch -> touch.state() == TouchState.DUE);
        return again
                ? Punctuality.postpone(after, "overdue: " + reason(rules.policy()), rules, now)
                : Change.quietly(after);
    }

    /** When it was promised for, before anything was put off since nobody made it. */
    static Instant firstPromised(PlannedTouch touch) {
        var reason = touch.reason();
        var at = reason == null || !isBroken(touch) ? -1 : reason.indexOf(PROMISED_FOR);
        return reason == null || at < 0
                ? touch.plannedAt()
                : parsed(reason.substring(at + PROMISED_FOR.length()), touch.plannedAt());
    }

    private static Instant parsed(String text, Instant otherwise) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notOurs) {
            return otherwise;
        }
    }

    /** What is remembered of a task as long as it is open, whatever happens to the rest. */
    static boolean isToBeRemembered(@Nullable String reason) {
        return reason != null && (reason.startsWith(NOT_MADE) || OWED.equals(reason));
    }

    /**
     * Whether somebody of current interest is owed a contact by the last cadence. If nobody gets to them a second time, it is told once more, and
     * they are nurtured: nothing goes round for ever.
     */
    static boolean isOwed(Profile profile, Memory memory) {
        var past = memory.past();
        return profile.road() == Road.CURRENT_INTEREST
                && !past.isEmpty()
                && wasLeftOwing(past.getLast())
                && (past.size() == 1 || !wasLeftOwing(past.get(past.size() - 2)));
    }

    private static boolean wasLeftOwing(PastEnrolment past) {
        return past.outcome() == EnrolmentOutcome.BROKEN
                && past.enrolment().purpose() == Purpose.ACQUIRE
                && past.enrolment().touches().stream()
                        .anyMatch(touch -> touch.state() == TouchState.MISSED && !touch.isSentByItself());
    }

    /** Whoever was reached by nothing of it may be approached as if it had never begun. */
    static boolean hasReached(PastEnrolment past) {
        return past.enrolment().touches().stream()
                .anyMatch(touch -> touch.state().isMade() || Punctuality.mayHaveLeft(touch.state()));
    }

    /** In a plan for somebody who is owed a contact, the first task says so. */
    static List<PlannedTouch> marked(List<PlannedTouch> touches, FollowUp followUp, Instant now) {
        var profile = followUp.profile();
        if (profile == null || !isOwed(profile, followUp.memory())) {
            return touches;
        }
        var first = touches.stream()
                .filter(touch -> touch.state() == TouchState.PLANNED && !touch.isSentByItself())
                .findFirst();
        return touches.stream()
                .map(touch -> first.filter(touch::equals).isPresent() && touch.reason() == null
                        ? touch.to(touch.state(), OWED, now)
                        : touch)
                .toList();
    }

    /** Whether this e-mail takes leave, in all its wordings, of somebody who waits for a call that is on the list: the call comes first. */
    public static Optional<String> first(FollowUp followUp, TouchId id, Rules rules) {
        return owing(followUp, id, rules, TouchState.DUE).map(owing -> CALL_FIRST);
    }

    /** Whether it does so of somebody whose call was given up: it is left out. */
    public static Optional<String> givenUp(FollowUp followUp, TouchId id, Rules rules) {
        return owing(followUp, id, rules, TouchState.MISSED).map(owing -> NO_LEAVE);
    }

    private static Optional<PlannedTouch> owing(FollowUp followUp, TouchId id, Rules rules, TouchState state) {
        var language =
                followUp.profile() == null ? null : followUp.profile().person().language();
        var enrolment = followUp.enrolmentOf(id);
        var takesLeave = enrolment
                .flatMap(known -> known.touch(id))
                .flatMap(touch -> Optional.ofNullable(touch.template()))
                .flatMap(reference -> rules.library().template(reference.id(), language))
                .filter(template -> template.variants().stream()
                        .allMatch(variant -> variant.presupposes().contains(Presupposition.NOTHING_OWED)))
                .isPresent();
        return enrolment.stream()
                .filter(known -> takesLeave)
                .flatMap(known -> known.touches().stream())
                .filter(touch -> !touch.isSentByItself() && touch.state() == state)
                .findFirst();
    }

    /** Whether a task of this cadence is on the list, or was given up, without having been made. */
    static boolean owesTask(Enrolment enrolment) {
        return enrolment.touches().stream()
                .filter(touch -> !touch.isSentByItself())
                .anyMatch(touch -> touch.state() == TouchState.DUE || touch.state() == TouchState.MISSED);
    }
}
