package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Step;
import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.cadence.domain.planning.NamedHour;
import io.followthrough.cadence.domain.planning.PlanRequest;
import io.followthrough.cadence.domain.planning.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** When a contact is tried again. */
public final class NextTry {

    private static final Duration LATER_THE_SAME_DAY = Duration.ofHours(2);
    /** So much later is still the hour that was named. */
    private static final Duration ABOUT = Duration.ofHours(2);

    private static final LocalTime AFTERNOON = LocalTime.of(13, 0);
    private static final int LAST_DAY = 5;
    /** Who asks to be called at an hour is called at that hour, as far as the representative works then. */
    private static final String ANY_HOUR = "at-once";

    private NextTry() {}

    /** Whether nobody was reached, and not too often yet. */
    public static boolean isWanted(Report report, PlannedTouch touch, Step step) {
        return Outcomes.isMissed(report.outcome()) && touch.attempt() < step.attempts();
    }

    /** First in the other half of the same day, then on the next mornings: nobody is called twice in a morning. */
    public static Instant soonest(PlannedTouch touch, ContactPlace place, Instant now) {
        if (touch.attempt() > 1) {
            return place.dayOf(now).plusDays(1).atStartOfDay(place.zone()).toInstant();
        }
        var afternoon = place.dayOf(now).atTime(AFTERNOON).atZone(place.zone()).toInstant();
        var later = now.plus(LATER_THE_SAME_DAY);
        return later.isBefore(afternoon) ? afternoon : later;
    }

    /** The last day for it: the next contact that is promised comes on a day of its own. */
    public static LocalDate lastDay(Enrolment enrolment, TouchId id, ContactPlace place, Instant from) {
        var latest = place.dayOf(from).plusDays(LAST_DAY);
        return enrolment.touches().stream()
                .filter(touch -> Rerouting.isOpen(touch) && touch.step() != id.step() && touch.isTalk())
                .map(touch -> place.dayOf(touch.plannedAt()).minusDays(1))
                .min(Comparator.naturalOrder())
                .filter(day -> day.isBefore(latest))
                .orElse(latest);
    }

    /** With this contact at whatever hour the person has named. */
    static Route at(Instant named, Instant until, Route route, int step, Rules rules) {
        return rules.library()
                .windows()
                .newest(ANY_HOUR)
                .map(hours -> route.at(new NamedHour(hours, named, until), step))
                .orElse(route);
    }

    /** The same for an hour without an end. */
    static Route at(Instant named, Route route, int step, Rules rules) {
        return at(named, named.plus(ABOUT), route, step, rules);
    }

    /** A plan for all that is left, from the time on that the person has named; empty if none can be made. */
    public static Optional<PlanRequest> asAskedFor(FollowUp followUp, TouchId id, Report report, Rules rules) {
        var enrolment = followUp.enrolmentOf(id).orElseThrow();
        var profile = followUp.profile();
        var at = report.callBackAt();
        if (profile == null || at == null) {
            return Optional.empty();
        }
        var steps = Stream.concat(
                        Stream.of(id.step()),
                        enrolment.touches().stream()
                                .filter(Rerouting::isOpen)
                                .map(PlannedTouch::step)
                                .filter(step -> step > id.step()))
                .toList();
        var place = rules.places().of(profile.person(), profile.company());
        return rules.cadenceOf(enrolment)
                .map(cadence -> Route.rest(
                        cadence,
                        Reach.of(followUp, rules),
                        rules.library().windows().pinned(enrolment.windows()),
                        steps))
                .map(route -> at(at, route, id.step(), rules))
                .filter(route ->
                        !route.legs().isEmpty() && route.legs().getFirst().number() == id.step())
                .map(route -> new PlanRequest(
                        enrolment.enrolmentId(),
                        followUp.prospectId(),
                        route,
                        place,
                        profile.person().language(),
                        at,
                        enrolment.repId(),
                        Punctuality.spacing(followUp, rules.policy())));
    }
}
