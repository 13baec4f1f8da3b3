package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.cadence.domain.planning.PlanRequest;
import io.followthrough.cadence.domain.planning.PlanResult;
import io.followthrough.cadence.domain.planning.PlanResult.Accepted;
import io.followthrough.cadence.domain.planning.PlanResult.Refused;
import io.followthrough.cadence.domain.planning.Route;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.EnrolmentWaitlisted;
import io.followthrough.events.TouchPlanned;
import io.followthrough.events.TouchSkipped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between a follow-up that looks for room and the planner. */
public final class Planning {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);
    static final Duration NEXT_TRY = Duration.ofDays(1);

    private Planning() {}

    /** What is to be planned for this person; empty if nothing is, or if the cadence suits the person no longer. */
    public static Optional<PlanRequest> request(FollowUp followUp, Rules rules, Instant now) {
        return switch (followUp.next().kind()) {
            case PLANNING, WAITING -> beginning(followUp, rules, now);
            case PAUSED -> GoingOn.request(followUp, rules, now);
            case NONE, ENROLLED, WAKE_UP -> Optional.empty();
        };
    }

    private static Optional<PlanRequest> beginning(FollowUp followUp, Rules rules, Instant now) {
        var waiting = followUp.next().waiting();
        var profile = followUp.profile();
        if (waiting == null || profile == null) {
            return Optional.empty();
        }
        var place = rules.places().of(profile.person(), profile.company());
        var atOnce = waiting.atOnce() && followUp.next().is(Kind.PLANNING);
        var from = later(notBefore(waiting, now), waiting.callAt());
        return rules.library()
                .cadence(waiting.cadence())
                .map(cadence -> Route.of(
                        cadence,
                        Reach.of(followUp, rules),
                        rules.library().windows().current()))
                .filter(Route::suits)
                .map(route -> new PlanRequest(
                        waiting.enrolmentId(),
                        followUp.prospectId(),
                        route,
                        place,
                        profile.person().language(),
                        rested(followUp, route, place, atOnce ? from : byDay(from, place)),
                        followUp.knownRep(),
                        Punctuality.spacing(followUp, rules.policy())))
                .map(request -> Appointments.in(request, followUp, rules, now));
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || other.isBefore(one) ? one : other;
    }

    /** Hours that are lived through after the clock was moved lie before people who came at its end. */
    private static Instant notBefore(Waiting waiting, Instant now) {
        return waiting.since().isAfter(now) ? waiting.since() : now;
    }

    /** Whoever was called or visited today is not called again today because something else has begun. */
    static Instant rested(FollowUp followUp, Route route, ContactPlace place, Instant wanted) {
        if (route.legs().getFirst().way().leavesByItself()) {
            return wanted;
        }
        return Punctuality.lastTalk(followUp)
                .map(place::dayOf)
                .filter(day -> !place.dayOf(wanted).isAfter(day))
                .map(day -> day.plusDays(1).atTime(MORNING).atZone(place.zone()).toInstant())
                .orElse(wanted);
    }

    /** Nobody is written to in the middle of the night for an old reason. */
    public static Instant byDay(Instant now, ContactPlace place) {
        var local = now.atZone(place.zone());
        if (local.toLocalTime().isBefore(MORNING)) {
            return local.toLocalDate().atTime(MORNING).atZone(place.zone()).toInstant();
        }
        return local.toLocalTime().isBefore(EVENING)
                ? now
                : local.toLocalDate()
                        .plusDays(1)
                        .atTime(MORNING)
                        .atZone(place.zone())
                        .toInstant();
    }

    /** Whatever was chosen to begin at this moment begins at the next good hour. */
    public static Change withoutHaste(Change change) {
        var waiting = change.followUp().next().waiting();
        return change.followUp().next().is(Kind.PLANNING) && waiting != null && waiting.atOnce()
                ? new Change(
                        change.followUp().with(change.followUp().next().with(waiting.withoutHaste())), change.facts())
                : change;
    }

    /** Takes the planner's answer; an answer to an older question changes nothing. */
    public static Change apply(FollowUp followUp, PlanRequest request, PlanResult result, Rules rules, Instant now) {
        return switch (followUp.next().kind()) {
            case PLANNING, WAITING -> begin(followUp, request, result, rules, now);
            case PAUSED -> GoingOn.apply(followUp, request, result, rules, now);
            case NONE, ENROLLED, WAKE_UP -> Change.quietly(followUp);
        };
    }

    /** The cadence that was chosen suits the person no longer: another one, or a dated wake-up. */
    public static Change reconsider(FollowUp followUp, Rules rules, Instant now) {
        if (followUp.isLookingForRoom()) {
            return Change.quietly(followUp.with(Choosing.whenWoken(followUp, rules, now)));
        }
        return followUp.next().is(Kind.PAUSED)
                ? Finishing.finish(
                        followUp,
                        EnrolmentOutcome.ENDED_BY_PERSON,
                        "the rest cannot be made for this person any more",
                        rules,
                        now)
                : Change.quietly(followUp);
    }

    private static Change begin(FollowUp followUp, PlanRequest request, PlanResult result, Rules rules, Instant now) {
        var waiting = followUp.next().waiting();
        var profile = followUp.profile();
        if (waiting == null || profile == null || !isAbout(request, waiting)) {
            return Change.quietly(followUp);
        }
        var seen = request.appointment() == null ? WrittenByForm.unplanned(followUp, rules, now) : followUp;
        return switch (result) {
            case Accepted accepted ->
                start(
                        seen,
                        profile,
                        waiting,
                        Appointments.marked(
                                Unmade.marked(
                                        CallingBack.marked(
                                                PlannedTouches.of(followUp.prospectId(), request, accepted, rules, now),
                                                followUp,
                                                now),
                                        followUp,
                                        now),
                                followUp,
                                request,
                                rules,
                                now),
                        request.route().windowVersions(),
                        accepted,
                        now);
            case Refused refused -> wait(WrittenByForm.unplanned(followUp, rules, now), profile, waiting, refused, now);
        };
    }

    /** Until it begins, another cadence may take the place of the one that was asked about, under the same id. */
    private static boolean isAbout(PlanRequest request, Waiting waiting) {
        return waiting.enrolmentId().equals(request.enrolmentId())
                && waiting.cadence().equals(request.route().cadence().reference());
    }

    private static Change start(
            FollowUp followUp,
            Profile profile,
            Waiting waiting,
            List<PlannedTouch> touches,
            Map<String, Integer> windows,
            Accepted plan,
            Instant now) {
        var enrolment = new Enrolment(
                waiting.enrolmentId(),
                followUp.prospectId(),
                waiting.ordinal(),
                waiting.cadence(),
                waiting.purpose(),
                profile.road(),
                plan.repId(),
                notBefore(waiting, now),
                plan.contacts().size(),
                windows,
                touches);
        var change = Change.quietly(followUp.enrolledFor(waiting.ordinal()).with(NextAction.enrolled(enrolment)))
                .telling(new EnrolmentStarted(
                        enrolment.enrolmentId(),
                        followUp.prospectId(),
                        enrolment.cadence(),
                        profile.road(),
                        plan.repId(),
                        enrolment.promised(),
                        plan.reservedMinutes(),
                        plan.contacts().getFirst().at(),
                        plan.contacts().getLast().at()));
        for (var touch : touches) {
            change = change.telling(
                    touch.state() == TouchState.SKIPPED
                            ? new TouchSkipped(enrolment.told(touch))
                            : new TouchPlanned(enrolment.told(touch)));
        }
        return change;
    }

    private static Change wait(FollowUp followUp, Profile profile, Waiting waiting, Refused refused, Instant now) {
        var refusedWaiting = waiting.refused(refused.step(), refused.day(), refused.earliestStart());
        var change =
                Change.quietly(followUp.with(NextAction.waiting(refusedWaiting, now.plus(NEXT_TRY), refused.reason())));
        return followUp.next().is(Kind.WAITING)
                ? change
                : change.telling(new EnrolmentWaitlisted(
                        waiting.enrolmentId(),
                        followUp.prospectId(),
                        waiting.cadence(),
                        profile.score(),
                        refused.step(),
                        refused.day(),
                        refused.reason(),
                        refused.earliestStart()));
    }
}
