package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.planning.PlanRequest;
import io.followthrough.cadence.domain.planning.PlanResult;
import io.followthrough.cadence.domain.planning.PlanResult.Accepted;
import io.followthrough.cadence.domain.planning.PlanResult.Refused;
import io.followthrough.cadence.domain.planning.Route;
import io.followthrough.events.EnrolmentResumed;
import io.followthrough.events.TouchPlanned;
import io.followthrough.events.TouchSkipped;
import java.time.Instant;
import java.util.Optional;

/** How an enrolment goes on that was paused, by the ways and in the hours that are open then. */
final class GoingOn {

    private static final String NO_ROOM = "no room yet to go on: ";

    private GoingOn() {}

    static Optional<PlanRequest> request(FollowUp followUp, Rules rules, Instant now) {
        var enrolment = followUp.next().enrolment();
        var until = followUp.next().at();
        var profile = followUp.profile();
        if (enrolment == null || profile == null || until == null || until.isAfter(now)) {
            return Optional.empty();
        }
        var route = rest(followUp, enrolment, rules)
                .map(rest -> keepingWhatWasAskedFor(rest, enrolment, rules, now))
                .orElse(null);
        if (route == null || route.legs().isEmpty()) {
            return Optional.empty();
        }
        var place = rules.places().of(profile.person(), profile.company());
        var promised = enrolment.touches().stream()
                .filter(Rerouting::isOpen)
                .filter(touch -> route.legs().stream().anyMatch(leg -> leg.number() == touch.step()))
                .map(PlannedTouch::plannedAt)
                .min(Instant::compareTo)
                .orElse(now);
        var request = new PlanRequest(
                enrolment.enrolmentId(),
                followUp.prospectId(),
                route,
                place,
                profile.person().language(),
                // Nothing comes sooner than it was promised.
                Planning.rested(followUp, route, place, promised.isAfter(now) ? promised : Planning.byDay(now, place)),
                enrolment.repId(),
                Punctuality.spacing(followUp, rules.policy()));
        // What comes back between promises that stand finds its place between them.
        return Optional.of(Appointments.in(
                Regaining.isPausedFor(followUp.next()) ? request : request.keepingDistances(), followUp, rules, now));
    }

    /** A call that the person asked for is made when they asked for it, if that is still to come. */
    private static Route keepingWhatWasAskedFor(Route rest, Enrolment enrolment, Rules rules, Instant now) {
        return enrolment.touches().stream()
                .filter(touch -> Rerouting.isOpen(touch)
                        && enrolment.isAskedFor(touch)
                        && touch.plannedAt().isAfter(now))
                .findFirst()
                .map(touch -> NextTry.at(touch.plannedAt(), rest, touch.step(), rules))
                .orElse(rest);
    }

    /** Whether an enrolment waits for room that no day will bring: somebody has to see to it. */
    static boolean isStuck(NextAction next) {
        var reason = next.reason();
        return next.is(NextAction.Kind.PAUSED)
                && reason != null
                && reason.startsWith(NO_ROOM)
                && reason.contains(Refused.FOR_GOOD);
    }

    /** What is still to be made of the enrolment, by the ways that are open now. */
    static Optional<Route> rest(FollowUp followUp, Enrolment enrolment, Rules rules) {
        return rules.cadenceOf(enrolment)
                .map(cadence -> Route.rest(
                        cadence,
                        Reach.of(followUp, rules),
                        rules.library().windows().pinned(enrolment.windows()),
                        enrolment.touches().stream()
                                .filter(Rerouting::isOpen)
                                .map(PlannedTouch::step)
                                .toList()));
    }

    static Change apply(FollowUp followUp, PlanRequest request, PlanResult result, Rules rules, Instant now) {
        var enrolment = followUp.next().enrolment();
        if (enrolment == null || !enrolment.enrolmentId().equals(request.enrolmentId())) {
            return Change.quietly(followUp);
        }
        return switch (result) {
            case Refused refused -> refused(WrittenByForm.unplanned(followUp, rules, now), enrolment, refused, now);
            case Accepted plan -> {
                var again = replanned(enrolment.with(plan.repId()), plan, followUp, rules, now);
                var moved = again.with(Appointments.marked(again.touches(), followUp, request, rules, now))
                        .promisingWhatIsOpen();
                if (Regaining.isPausedFor(followUp.next()) && Regaining.costsTooMuch(enrolment, moved)) {
                    yield withoutThoseBack(followUp, enrolment, now);
                }
                var change = Change.quietly(followUp.with(NextAction.enrolled(moved)))
                        .telling(new EnrolmentResumed(
                                enrolment.enrolmentId(), followUp.prospectId(), enrolment.cadence(), "planned anew"));
                change = leavingOut(change, request.route(), now);
                for (var touch : change.followUp().enrolment().orElseThrow().touches()) {
                    if (touch.state() == TouchState.PLANNED) {
                        change = change.telling(new TouchPlanned(moved.told(touch)));
                    }
                }
                yield change.then(resumed -> Finishing.ifAllSettled(resumed, rules, now));
            }
        };
    }

    private static Change refused(FollowUp followUp, Enrolment enrolment, Refused refused, Instant now) {
        if (Regaining.isPausedFor(followUp.next())
                || enrolment.touches().stream().anyMatch(Regaining::isBack)) {
            return withoutThoseBack(followUp, enrolment, now);
        }
        return Change.quietly(
                followUp.with(NextAction.paused(enrolment, now.plus(Planning.NEXT_TRY), NO_ROOM + refused.reason())));
    }

    /** What was promised stays where it is, or looks for room alone if it was paused. */
    private static Change withoutThoseBack(FollowUp followUp, Enrolment enrolment, Instant now) {
        var rest = Regaining.withoutThoseBack(enrolment, now);
        var reason = followUp.next().reason();
        return Change.quietly(followUp.with(
                Regaining.isPausedFor(followUp.next())
                        ? NextAction.enrolled(rest)
                        : NextAction.paused(rest, now, reason == null ? "paused" : reason)));
    }

    private static Enrolment replanned(
            Enrolment enrolment, Accepted plan, FollowUp followUp, Rules rules, Instant now) {
        var touches = enrolment.touches();
        for (var contact : plan.contacts()) {
            var template = PlannedTouches.template(contact.way(), followUp.prospectId(), rules);
            touches = touches.stream()
                    .map(touch -> touch.step() == contact.step() && Rerouting.isOpen(touch)
                            ? Promises.replanned(enrolment, touch, touch.replanned(contact, template, now), now)
                            : touch)
                    .toList();
        }
        return enrolment.with(touches);
    }

    /** Contacts for which no way is left say why they are not made. */
    static Change leavingOut(Change change, Route route, Instant now) {
        for (var left : route.leftOut()) {
            var enrolment = change.followUp().enrolment().orElseThrow();
            for (var touch : enrolment.touches()) {
                if (touch.step() == left.number() && Rerouting.isOpen(touch)) {
                    var id = enrolment.touchId(touch);
                    change = change.then(known -> skipped(known, id, left.reason(), now));
                }
            }
        }
        return change;
    }

    static Change skipped(FollowUp followUp, TouchId id, String reason, Instant now) {
        var enrolment =
                followUp.enrolment().orElseThrow().change(id, touch -> touch.to(TouchState.SKIPPED, reason, now));
        return Change.quietly(followUp.with(enrolment))
                .telling(new TouchSkipped(enrolment.told(enrolment.touch(id).orElseThrow())));
    }
}
