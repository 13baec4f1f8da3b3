package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.listening.AskedCall;
import io.followthrough.cadence.domain.planning.Appointment;
import io.followthrough.cadence.domain.planning.LeftOut;
import io.followthrough.cadence.domain.planning.Leg;
import io.followthrough.cadence.domain.planning.PlanRequest;
import io.followthrough.cadence.domain.planning.Route;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentPaused;
import io.followthrough.events.Machine;
import io.followthrough.events.TouchChannel;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * "Call me tomorrow at three": the next call of a plan is made when the person asked for it, sooner or later than the cadence has it and at
 * whatever hour the representative works, and all that follows comes after it.
 */
final class Appointments {

    private static final String OVERTAKEN = "overtaken: the person asked to be called";
    private static final String MOVED = "the person asked to be called at a time";

    private Appointments() {}

    /** The request with the time that the person named for the next call, if they named one that is still to come. */
    static PlanRequest in(PlanRequest request, FollowUp followUp, Rules rules, Instant now) {
        return toCome(followUp, rules, now)
                .flatMap(call -> nextCall(request.route()).map(leg -> at(request, call, leg, rules, now)))
                .orElse(request);
    }

    /** By the newest words, or as it was promised. */
    private static Optional<AskedCall> toCome(FollowUp followUp, Rules rules, Instant now) {
        return CallWishes.toCome(followUp, rules.places(), now)
                .or(() -> CallingBack.promised(followUp, rules.places()));
    }

    private static PlanRequest at(PlanRequest request, AskedCall call, Leg leg, Rules rules, Instant now) {
        var at = call.from().isAfter(now) ? call.from() : now;
        var route = call.hasHour()
                ? NextTry.at(call.from(), call.until(), request.route(), leg.number(), rules)
                : request.route();
        var isFirst = route.legs().getFirst().number() == leg.number();
        return (isFirst ? request.startingAt(at) : request)
                .with(withoutWhatIsOvertaken(route, leg))
                .with(new Appointment(leg.number(), at));
    }

    private static Optional<Leg> nextCall(Route route) {
        return route.legs().stream()
                .filter(leg -> leg.way().channel() == TouchChannel.CALL)
                .findFirst();
    }

    /** The e-mail that answers at once leaves at once; any other would have to come between the request and the call. */
    private static Route withoutWhatIsOvertaken(Route route, Leg call) {
        var overtaken = route.legs().stream()
                .filter(leg -> leg.number() < call.number())
                .filter(leg ->
                        leg.step().day() + leg.step().within() > 0 || !leg.way().leavesByItself())
                .map(leg -> new LeftOut(leg.number(), leg.way(), OVERTAKEN))
                .toList();
        return route.without(overtaken);
    }

    /** Of a plan with a call at the time that the person named, that call says so; also if it can only be made at another. */
    static List<PlannedTouch> marked(
            List<PlannedTouch> touches, FollowUp followUp, PlanRequest request, Rules rules, Instant now) {
        var appointment = request.appointment();
        var call = toCome(followUp, rules, now);
        if (appointment == null || call.isEmpty()) {
            return touches;
        }
        return touches.stream()
                .map(touch -> touch.step() == appointment.step() && touch.state() == TouchState.PLANNED
                        ? touch.to(touch.state(), reason(touch, call.get()), now)
                        : touch)
                .toList();
    }

    private static String reason(PlannedTouch touch, AskedCall call) {
        return call.suits(touch.plannedAt()) ? CallingBack.ASKED : Promises.notAt(call.from(), "nobody has time");
    }

    /** Whether a plan runs whose next call is made when the person asked for it. */
    static boolean isMade(FollowUp followUp, Rules rules, Instant now) {
        return openCall(followUp).isPresent()
                && CallWishes.toCome(followUp, rules.places(), now).isPresent()
                && Reach.obstacle(followUp, TouchChannel.CALL, rules.policy()).isEmpty();
    }

    /** Moves the next call of what runs to the time that a new message names: nothing comes before it, and all else moves along. */
    static Change heed(FollowUp followUp, @Nullable Profile before, Rules rules, Instant now) {
        var profile = followUp.profile();
        if (profile == null
                || before == null
                || Objects.equals(profile.message(), before.message())
                || !isMade(followUp, rules, now)) {
            return Change.quietly(followUp);
        }
        var call = openCall(followUp).orElseThrow();
        return overtaken(followUp, call, now).then(known -> replanned(known, now));
    }

    /** A call for which an answer names a time is promised, whoever says meanwhile that the message is answered. */
    static Change answered(FollowUp followUp, ActivityRecorded activity, Rules rules, Instant now) {
        var text = activity.text();
        if (text == null
                || activity.machine() == Machine.MACHINE
                || !followUp.needsNextAction()
                || Reach.obstacle(followUp, TouchChannel.CALL, rules.policy()).isPresent()) {
            return Change.quietly(followUp);
        }
        return CallWishes.time(followUp, text, activity.at(), rules.places())
                .filter(call -> call.until().isAfter(now))
                .map(call -> promised(followUp, call, now))
                .orElseGet(() -> Change.quietly(followUp));
    }

    private static Change promised(FollowUp followUp, AskedCall call, Instant now) {
        var next = followUp.next();
        if (next.is(Kind.WAKE_UP) && next.cause() != WakeCause.MEETING) {
            return Change.quietly(followUp.with(CallingBack.on(call.from())));
        }
        return openCall(followUp)
                .map(open -> overtaken(followUp, open, now).then(known -> replanned(known, now)))
                .orElseGet(() -> Change.quietly(followUp));
    }

    private static Change overtaken(FollowUp followUp, PlannedTouch call, Instant now) {
        var change = Change.quietly(followUp);
        for (var touch : followUp.enrolment().orElseThrow().touches()) {
            if (touch.step() < call.step() && Rerouting.isOpen(touch)) {
                var id = followUp.enrolment().orElseThrow().touchId(touch);
                change = change.then(known -> GoingOn.skipped(known, id, OVERTAKEN, now));
            }
        }
        return change;
    }

    private static Change replanned(FollowUp followUp, Instant now) {
        var enrolment = followUp.enrolment().orElseThrow();
        return Change.quietly(followUp.with(NextAction.paused(enrolment, now, MOVED)))
                .telling(new EnrolmentPaused(
                        enrolment.enrolmentId(), followUp.prospectId(), enrolment.cadence(), MOVED, now));
    }

    private static Optional<PlannedTouch> openCall(FollowUp followUp) {
        return followUp.next().is(Kind.ENROLLED)
                ? followUp.enrolment().stream()
                        .flatMap(enrolment -> enrolment.touches().stream())
                        .filter(touch -> touch.channel() == TouchChannel.CALL && Rerouting.isOpen(touch))
                        .findFirst()
                : Optional.empty();
    }

    /** Of whoever is asleep until then. */
    static Optional<NextAction> asleepUntil(FollowUp followUp, Rules rules, Instant now) {
        return Reach.obstacle(followUp, TouchChannel.CALL, rules.policy()).isPresent()
                ? Optional.empty()
                : CallWishes.toCome(followUp, rules.places(), now)
                        .map(AskedCall::from)
                        .map(CallingBack::on);
    }
}
