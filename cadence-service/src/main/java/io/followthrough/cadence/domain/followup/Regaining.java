package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.Step;
import io.followthrough.cadence.domain.definition.Way;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.TouchChannel;
import java.time.Duration;
import java.time.Instant;

/**
 * What becomes of a cadence when a way to the person opens under way: contacts that were left out for want of it come back,
 * those alone whose place in the cadence is still to come and that still make sense.
 */
final class Regaining {

    static final String AGAIN = "possible again";
    private static final String NO_ROOM = AGAIN + ", but there was no room for it";
    private static final String AFTER_ITS_END = "ended for want of a way, and one has opened";
    /** So long what was promised waits for what comes back before it: from one weekend to the next, which e-mails prefer. */
    private static final Duration MOST_DELAY = Duration.ofDays(7);

    private Regaining() {}

    /** The change, and after it what the ways allow that are open then. */
    static Change after(FollowUp before, Change change, Rules rules, Instant now) {
        var after = change.followUp();
        if (before.profile() == null || after.profile() == null || after.gone() != null) {
            return change;
        }
        return change.then(known -> known.enrolment().isPresent()
                        ? Change.quietly(goingOn(before, known, rules, now))
                        : Change.quietly(takenUp(before, known, rules, now)))
                .then(known -> Change.quietly(Resending.after(before, known, rules, now)));
    }

    /** Whether it looks for room for nothing but what came back, and holds the rest of its promises. */
    static boolean isPausedFor(NextAction next) {
        return next.is(Kind.PAUSED) && AGAIN.equals(next.reason());
    }

    static boolean isBack(PlannedTouch touch) {
        return Rerouting.isOpen(touch) && AGAIN.equals(touch.reason());
    }

    /** Without room for them, what came back is left out again, and nothing that was promised suffers from it. */
    static Enrolment withoutThoseBack(Enrolment enrolment, Instant now) {
        return enrolment.with(enrolment.touches().stream()
                .map(touch -> isBack(touch) ? touch.to(TouchState.SKIPPED, NO_ROOM, now) : touch)
                .toList());
    }

    private static FollowUp goingOn(FollowUp before, FollowUp after, Rules rules, Instant now) {
        var enrolment = after.enrolment().orElseThrow();
        var cadence = rules.cadenceOf(enrolment).orElse(null);
        var runsOn = before.enrolment()
                .filter(running -> running.enrolmentId().equals(enrolment.enrolmentId()))
                .isPresent();
        if (cadence == null || !runsOn) {
            return after;
        }
        var changed = enrolment.with(enrolment.touches().stream()
                .map(touch ->
                        isLeftOut(before, touch, rules) ? back(after, enrolment, touch, cadence, rules, now) : touch)
                .toList());
        var looksForRoom = changed.touches().stream()
                .anyMatch(touch -> isBack(touch) || isMadeInstead(before, after, touch, cadence, rules));
        if (looksForRoom && after.next().is(Kind.ENROLLED)) {
            return after.with(NextAction.paused(changed, now, AGAIN));
        }
        return changed.equals(enrolment) ? after : after.with(changed);
    }

    /** Whether it is made another way only since its own was closed. */
    private static boolean isMadeInstead(
            FollowUp before, FollowUp after, PlannedTouch touch, Cadence cadence, Rules rules) {
        var own = cadence.step(touch.step()).way().channel();
        return touch.state() == TouchState.PLANNED
                && touch.channel() != own
                && !isOpen(before, own, rules)
                && isOpen(after, own, rules);
    }

    private static boolean isLeftOut(FollowUp before, PlannedTouch touch, Rules rules) {
        return touch.state() == TouchState.SKIPPED
                && touch.outcome() == null
                && Reach.obstacle(before, touch.channel(), rules.policy())
                        .filter(obstacle -> obstacle.equals(touch.reason()))
                        .isPresent();
    }

    /** Planned again, or left out for the reason that holds now. */
    private static PlannedTouch back(
            FollowUp after, Enrolment enrolment, PlannedTouch touch, Cadence cadence, Rules rules, Instant now) {
        var step = cadence.step(touch.step());
        if (!isReachable(after, step, rules)) {
            return Reach.obstacle(after, touch.channel(), rules.policy())
                    .filter(reason -> !reason.equals(touch.reason()))
                    .map(reason -> touch.to(TouchState.SKIPPED, reason, now))
                    .orElse(touch);
        }
        var due = due(enrolment, touch, cadence);
        return isAhead(enrolment, touch) && isSensible(due, step, rules, now)
                ? touch.movedTo(due.isAfter(now) ? due : now, touch.window(), now)
                        .to(TouchState.PLANNED, AGAIN, now)
                : touch;
    }

    private static boolean isReachable(FollowUp followUp, Step step, Rules rules) {
        return step.ways().stream().map(Way::channel).anyMatch(way -> isOpen(followUp, way, rules));
    }

    private static boolean isOpen(FollowUp followUp, TouchChannel channel, Rules rules) {
        return Reach.obstacle(followUp, channel, rules.policy()).isEmpty();
    }

    /** Nobody hears the beginning of a story after its end. */
    private static boolean isAhead(Enrolment enrolment, PlannedTouch touch) {
        return enrolment.touches().stream()
                .filter(other -> !Rerouting.isOpen(other) && other.state() != TouchState.SKIPPED)
                .allMatch(other -> other.step() < touch.step());
    }

    private static boolean isSensible(Instant due, Step step, Rules rules, Instant now) {
        var fresh = step.freshForDays();
        return !due.plus(fresh == null ? rules.policy().tooLate() : Duration.ofDays(fresh))
                .isBefore(now);
    }

    /** When it was promised; what was left out from the start has its day in the cadence. */
    private static Instant due(Enrolment enrolment, PlannedTouch touch, Cadence cadence) {
        var days = cadence.step(touch.step()).day() - cadence.step(1).day();
        var byCadence = enrolment.startedAt().plus(Duration.ofDays(days));
        return touch.plannedAt().isAfter(byCadence) ? touch.plannedAt() : byCadence;
    }

    /** An enrolment that ended since no way was left goes on by the one that has opened. */
    private static FollowUp takenUp(FollowUp before, FollowUp after, Rules rules, Instant now) {
        var last = after.memory().last().orElse(null);
        if (last == null
                || !isAsleep(after.next())
                || !before.next().is(Kind.WAKE_UP)
                || (last.outcome() != EnrolmentOutcome.BOUNCED && last.outcome() != EnrolmentOutcome.ENDED_BY_PERSON)
                || !Parting.suits(last.enrolment(), after.profile())) {
            return after;
        }
        var cadence = rules.cadenceOf(last.enrolment()).orElse(null);
        var cut = last.enrolment().touches().stream().filter(Finishing::isOver).toList();
        if (cadence == null || cut.stream().anyMatch(touch -> isReachable(before, cadence.step(touch.step()), rules))) {
            return after;
        }
        var left = last.enrolment()
                .with(last.enrolment().touches().stream()
                        .map(touch -> cut.contains(touch) && isWorthwhile(after, touch, cadence, rules, now)
                                ? touch.to(TouchState.PLANNED, null, now)
                                : touch)
                        .toList());
        return left.equals(last.enrolment())
                ? after
                : after.with(after.memory().withoutLast()).with(NextAction.paused(left, now, AFTER_ITS_END));
    }

    private static boolean isWorthwhile(FollowUp after, PlannedTouch touch, Cadence cadence, Rules rules, Instant now) {
        var step = cadence.step(touch.step());
        return isReachable(after, step, rules) && isSensible(touch.plannedAt(), step, rules, now);
    }

    private static boolean isAsleep(NextAction next) {
        return next.is(Kind.WAKE_UP)
                && (next.cause() == WakeCause.UNREACHABLE
                        || next.cause() == WakeCause.NURTURE
                        || next.cause() == WakeCause.REENTRY);
    }

    /** Plans that move what was promised further than it may wait for what came back. */
    static boolean costsTooMuch(Enrolment before, Enrolment after) {
        return before.touches().stream()
                .filter(touch -> Rerouting.isOpen(touch) && !isBack(touch))
                .anyMatch(promised -> {
                    var at = after.touch(before.touchId(promised)).orElseThrow().plannedAt();
                    return before.isAskedFor(promised)
                            ? !at.equals(promised.plannedAt())
                            : at.isAfter(promised.plannedAt().plus(MOST_DELAY));
                });
    }
}
