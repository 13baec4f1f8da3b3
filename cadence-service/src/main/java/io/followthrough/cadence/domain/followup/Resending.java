package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came back from a dead address goes to the one that takes its place: once, as long as it still makes sense, and only if
 * nothing that was to come after it was made meanwhile. Nobody hears the beginning of a story after its end.
 */
final class Resending {

    static final String ANEW = "came back; sent to the new address";
    private static final int FIRST = 1;

    private Resending() {}

    /** The same if there is no other address, or nothing to send to it. */
    static FollowUp after(FollowUp before, FollowUp after, Rules rules, Instant now) {
        if (!isAnotherAddress(before.emailAddress(), after.emailAddress())
                || Reach.obstacle(after, TouchChannel.EMAIL, rules.policy()).isPresent()) {
            return after;
        }
        var running = after.enrolment().orElse(null);
        if (running != null) {
            var more = with(after, running, rules, now, Regaining.AGAIN);
            return more.equals(running)
                    ? after
                    : after.next().is(Kind.ENROLLED)
                            ? after.with(NextAction.paused(more, now, Regaining.AGAIN))
                            : after.with(more);
        }
        var last = after.memory().last().orElse(null);
        if (last == null || !isFree(after) || !Parting.suits(last.enrolment(), after.profile())) {
            return after;
        }
        var more = with(after, last.enrolment(), rules, now, null);
        return more.equals(last.enrolment())
                ? after
                : after.with(after.memory().withoutLast()).with(NextAction.paused(more, now, ANEW));
    }

    private static boolean isAnotherAddress(@Nullable String before, @Nullable String after) {
        return before != null && after != null && !before.equalsIgnoreCase(after);
    }

    /** Whoever was looked after as a customer has nothing to come; others sleep. */
    private static boolean isFree(FollowUp followUp) {
        var next = followUp.next();
        var profile = followUp.profile();
        return switch (next.kind()) {
            case NONE ->
                profile != null
                        && profile.stage() == Stage.CUSTOMER
                        && !followUp.suppression().optedOut();
            case WAKE_UP ->
                next.cause() == WakeCause.UNREACHABLE
                        || next.cause() == WakeCause.NURTURE
                        || next.cause() == WakeCause.REENTRY;
            case PLANNING, WAITING, ENROLLED, PAUSED -> false;
        };
    }

    private static Enrolment with(
            FollowUp followUp, Enrolment enrolment, Rules rules, Instant now, @Nullable String reason) {
        var cadence = rules.cadenceOf(enrolment).orElse(null);
        if (cadence == null) {
            return enrolment;
        }
        var more = new ArrayList<>(enrolment.touches());
        for (var touch : enrolment.touches()) {
            if (hasComeBack(followUp, enrolment, touch) && isTimely(followUp, enrolment, touch, cadence, rules, now)) {
                more.add(touch.nextTry(now, touch.window(), now).to(TouchState.PLANNED, reason, now));
            }
        }
        return more.size() == enrolment.touches().size() ? enrolment : enrolment.with(List.copyOf(more));
    }

    private static boolean hasComeBack(FollowUp followUp, Enrolment enrolment, PlannedTouch touch) {
        return touch.isSentByItself()
                && touch.attempt() == FIRST
                && touch.state().isMade()
                && followUp.suppression()
                        .addresses()
                        .isKnown(enrolment.touchId(touch).toString())
                && enrolment.touches().stream()
                        .noneMatch(other -> other.step() == touch.step() && other.attempt() > FIRST);
    }

    private static boolean isTimely(
            FollowUp followUp, Enrolment enrolment, PlannedTouch touch, Cadence cadence, Rules rules, Instant now) {
        var fresh = cadence.step(touch.step()).freshForDays();
        var until = touch.plannedAt().plus(fresh == null ? rules.policy().tooLate() : Duration.ofDays(fresh));
        return !until.isBefore(now)
                && enrolment.touches().stream()
                        .filter(other -> other.step() > touch.step())
                        .noneMatch(other -> other.state().isMade() && !hasComeBack(followUp, enrolment, other));
    }
}
