package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Step;
import io.followthrough.cadence.domain.definition.Way;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.planning.PlannedContact;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EnrolmentPaused;
import io.followthrough.events.TouchChannel;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of a cadence when a way to the person is closed under way: the rest is made by the ways that are left. It
 * does not begin again, and nothing of it comes sooner than it was promised.
 */
final class Rerouting {

    private Rerouting() {}

    /** @param outcome of the enrolment if no way is left for any of its contacts */
    static Change of(FollowUp followUp, String reason, EnrolmentOutcome outcome, Rules rules, Instant now) {
        var enrolment = followUp.next().enrolment();
        if (enrolment == null) {
            return followUp.isLookingForRoom()
                    ? Change.quietly(followUp.with(Choosing.afterNews(followUp, rules, now)))
                    : Change.quietly(followUp);
        }
        var open = enrolment.touches().stream().filter(Rerouting::isOpen).toList();
        if (open.stream().noneMatch(touch -> canBeMade(followUp, enrolment, touch, rules))) {
            return Finishing.finish(followUp, outcome, reason, rules, now);
        }
        if (open.stream().allMatch(touch -> isReachable(followUp, touch.channel(), rules))) {
            return Change.quietly(followUp);
        }
        if (!followUp.next().is(Kind.ENROLLED)) {
            return whilePaused(followUp, enrolment, rules, now);
        }
        return Change.quietly(followUp.with(NextAction.paused(enrolment, now, reason)))
                .telling(new EnrolmentPaused(
                        enrolment.enrolmentId(), followUp.prospectId(), enrolment.cadence(), reason, now));
    }

    /** Nobody sees a contact that cannot be made: it has its other way at once, and its time once the pause is over. */
    private static Change whilePaused(FollowUp followUp, Enrolment enrolment, Rules rules, Instant now) {
        var route = GoingOn.rest(followUp, enrolment, rules).orElse(null);
        if (route == null) {
            return Change.quietly(followUp);
        }
        var rerouted = enrolment;
        for (var leg : route.legs()) {
            rerouted = rerouted.with(rerouted.touches().stream()
                    .map(touch -> touch.step() == leg.number()
                                    && isOpen(touch)
                                    && !isReachable(followUp, touch.channel(), rules)
                            ? touch.replanned(
                                    new PlannedContact(touch.step(), leg.way(), touch.plannedAt(), touch.window()),
                                    PlannedTouches.template(leg.way(), followUp.prospectId(), rules),
                                    now)
                            : touch)
                    .toList());
        }
        return GoingOn.leavingOut(Change.quietly(followUp.with(rerouted)), route, now);
    }

    /**
     * Why a way is closed that was open before: calls are not wanted any more, a number was taken back. Whoever has yet to
     * confirm an address is waited for.
     */
    static Optional<String> closed(FollowUp before, FollowUp after, FollowUpPolicy policy) {
        return Stream.of(TouchChannel.CALL, TouchChannel.EMAIL)
                .filter(channel -> Reach.obstacle(before, channel, policy).isEmpty())
                .filter(channel -> channel == TouchChannel.CALL
                        || after.profile() == null
                        || after.profile().consent().email() != ConsentStatus.PENDING)
                .flatMap(channel -> Reach.obstacle(after, channel, policy).stream())
                .findFirst();
    }

    static boolean isOpen(PlannedTouch touch) {
        return touch.state() == TouchState.PLANNED || touch.state() == TouchState.DUE;
    }

    private static boolean canBeMade(FollowUp followUp, Enrolment enrolment, PlannedTouch touch, Rules rules) {
        return rules.cadenceOf(enrolment)
                .map(cadence -> cadence.step(touch.step()))
                .map(Step::ways)
                .map(ways -> ways.stream().map(Way::channel).anyMatch(way -> isReachable(followUp, way, rules)))
                .orElseGet(() -> isReachable(followUp, touch.channel(), rules));
    }

    private static boolean isReachable(FollowUp followUp, TouchChannel channel, Rules rules) {
        return Reach.obstacle(followUp, channel, rules.policy()).isEmpty();
    }
}
