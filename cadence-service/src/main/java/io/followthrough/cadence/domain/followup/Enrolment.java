package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.events.CadenceVersion;
import io.followthrough.events.Road;
import io.followthrough.events.Touch;
import io.followthrough.events.TouchOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One person going through one cadence.
 *
 * @param ordinal how many enrolments this person has had, this one included
 * @param repId who makes the contacts, and in whose name e-mails leave
 * @param promised how many contacts were promised when it started
 * @param windows the version of each contact window it was planned by, and goes by to the end
 * @param begunUnder id of whom it began with, if that one turned out to be this person; null if it began with this one
 */
public record Enrolment(
        String enrolmentId,
        String prospectId,
        int ordinal,
        CadenceVersion cadence,
        Purpose purpose,
        Road road,
        String repId,
        Instant startedAt,
        int promised,
        Map<String, Integer> windows,
        List<PlannedTouch> touches,
        @Nullable String begunUnder) {

    public Enrolment {
        windows = windows == null ? Map.of() : Map.copyOf(windows);
        touches = touches == null ? List.of() : List.copyOf(touches);
    }

    public Enrolment(
            String enrolmentId,
            String prospectId,
            int ordinal,
            CadenceVersion cadence,
            Purpose purpose,
            Road road,
            String repId,
            Instant startedAt,
            int promised,
            Map<String, Integer> windows,
            List<PlannedTouch> touches) {
        this(
                enrolmentId,
                prospectId,
                ordinal,
                cadence,
                purpose,
                road,
                repId,
                startedAt,
                promised,
                windows,
                touches,
                null);
    }

    public TouchId touchId(PlannedTouch touch) {
        return new TouchId(prospectId, ordinal, touch.step(), touch.attempt());
    }

    public Optional<PlannedTouch> touch(TouchId id) {
        return touches.stream().filter(touch -> touchId(touch).equals(id)).findFirst();
    }

    /** How many promised contacts were made; a second attempt is none of its own. */
    public int contactsMade() {
        return (int) touches.stream()
                .filter(touch -> touch.state().isMade())
                .mapToInt(PlannedTouch::step)
                .distinct()
                .count();
    }

    /** When the person asked to be called, if that is still to be done. */
    Optional<Instant> callAskedFor() {
        return touches.stream()
                .filter(touch -> isAskedFor(touch) && !touch.state().isSettled())
                .map(PlannedTouch::plannedAt)
                .findFirst();
    }

    boolean hasOpenContacts() {
        return touches.stream().anyMatch(Rerouting::isOpen);
    }

    /** The same with whoever this person turned out to be. */
    Enrolment continuedBy(FollowUp other) {
        var next = other.enrolments() + 1;
        return new Enrolment(
                other.enrolmentId(next),
                other.prospectId(),
                next,
                cadence,
                purpose,
                road,
                repId,
                startedAt,
                promised,
                windows,
                InHand.carried(this),
                prospectId);
    }

    /** Whether a task is late: one that somebody was promised as soon as its time is over, any other with the end of its hours. */
    public boolean isLate(PlannedTouch touch, Instant now) {
        var promisedUntil = touch.plannedAt().plus(Duration.ofMinutes(touch.minutes()));
        return isAskedFor(touch) && promisedUntil.isBefore(touch.window().end())
                ? !promisedUntil.isAfter(now)
                : !touch.window().end().isAfter(now);
    }

    /** Whether the person asked for this contact, and for this time. */
    boolean isAskedFor(PlannedTouch touch) {
        return CallingBack.isFor(touch)
                || Promises.isToBeTold(touch)
                || touches.stream()
                        .anyMatch(before -> before.step() == touch.step()
                                && before.attempt() == touch.attempt() - 1
                                && before.outcome() == TouchOutcome.CALL_BACK);
    }

    /** In somebody else's hands. */
    Enrolment with(String newRepId) {
        return new Enrolment(
                enrolmentId,
                prospectId,
                ordinal,
                cadence,
                purpose,
                road,
                newRepId,
                startedAt,
                promised,
                windows,
                touches,
                begunUnder);
    }

    /** With as many contacts promised as were made and are still to come, if these are more. */
    Enrolment promisingWhatIsOpen() {
        var all = (int) touches.stream()
                .filter(touch -> touch.state() != TouchState.SKIPPED)
                .mapToInt(PlannedTouch::step)
                .distinct()
                .count();
        return new Enrolment(
                enrolmentId,
                prospectId,
                ordinal,
                cadence,
                purpose,
                road,
                repId,
                startedAt,
                Math.max(promised, all),
                windows,
                touches,
                begunUnder);
    }

    Enrolment with(List<PlannedTouch> newTouches) {
        return new Enrolment(
                enrolmentId,
                prospectId,
                ordinal,
                cadence,
                purpose,
                road,
                repId,
                startedAt,
                promised,
                windows,
                newTouches,
                begunUnder);
    }

    Enrolment with(PlannedTouch newTouch) {
        var more = new ArrayList<>(touches);
        more.add(newTouch);
        return with(more);
    }

    Enrolment change(TouchId id, UnaryOperator<PlannedTouch> change) {
        return with(touches.stream()
                .map(touch -> touchId(touch).equals(id) ? change.apply(touch) : touch)
                .toList());
    }

    /** The contact as others are told of it. */
    public Touch told(PlannedTouch touch) {
        return new Touch(
                touchId(touch).toString(),
                enrolmentId,
                prospectId,
                cadence,
                touch.step(),
                touch.attempt(),
                touch.channel(),
                touch.template(),
                touch.isSentByItself() ? null : repId,
                road,
                touch.plannedAt(),
                touch.window(),
                touch.minutes(),
                touch.outcome(),
                touch.reason(),
                touch.spent());
    }
}
