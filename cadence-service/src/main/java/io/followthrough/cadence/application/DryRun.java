package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.Reach;
import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.cadence.domain.planning.EmailSpacing;
import io.followthrough.cadence.domain.planning.PlanRequest;
import io.followthrough.cadence.domain.planning.PlanResult;
import io.followthrough.cadence.domain.planning.Planner;
import io.followthrough.cadence.domain.planning.Reachability;
import io.followthrough.cadence.domain.planning.RepCalendar;
import io.followthrough.cadence.domain.planning.Route;
import io.followthrough.events.Company;
import io.followthrough.events.Person;
import io.followthrough.kit.web.InvalidInputException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans without promising anything. */
public final class DryRun {

    private final FollowUps followUps;
    private final Diaries diaries;
    private final Planner planner;
    private final RulesSource rules;

    public DryRun(FollowUps followUps, Diaries diaries, Planner planner, RulesSource rules) {
        this.followUps = followUps;
        this.diaries = diaries;
        this.planner = planner;
        this.rules = rules;
    }

    /** The plan, and where the person is taken to live by the clock. */
    public record Tried(PlanResult result, ContactPlace place) {}

    /** For somebody known; an unknown prospect is treated as somebody of whom nothing is known. */
    public Tried forProspect(Cadence cadence, FollowUp followUp, Instant from, @Nullable String repId) {
        var profile = followUp.profile();
        var language = profile == null ? null : profile.person().language();
        var place = rules.places()
                .of(profile == null ? Person.UNKNOWN : profile.person(), profile == null ? null : profile.company());
        return plan(cadence, place, Reach.of(followUp, rules.rules()), language, from, repId);
    }

    /** For somebody who can be reached in every way. */
    public Tried forAnybody(
            Cadence cadence, Person person, @Nullable String country, Instant from, @Nullable String repId) {
        var company = country == null ? null : new Company(null, null, null, null, country);
        var place = rules.places().of(person, company);
        return plan(cadence, place, Reachability.EVERYWHERE, person.language(), from, repId);
    }

    private Tried plan(
            Cadence cadence,
            ContactPlace place,
            Reachability reachability,
            @Nullable String language,
            Instant from,
            @Nullable String repId) {
        var route = Route.of(
                cadence, reachability, rules.rules().library().windows().current());
        if (!route.suits()) {
            return new Tried(
                    new PlanResult.Refused(
                            route.legs().size() + 1, place.dayOf(from), String.valueOf(route.obstacle()), null),
                    place);
        }
        var request = new PlanRequest(
                "dry-run",
                "dry-run",
                route,
                place,
                language,
                from,
                null,
                new EmailSpacing(rules.rules().policy().betweenEmails(), null));
        return new Tried(planner.plan(request, calendars(repId)), place);
    }

    private List<RepCalendar> calendars(@Nullable String repId) {
        var all = diaries.current();
        if (repId == null) {
            return all.values().stream().map(Diaries.Diary::calendar).toList();
        }
        var one = all.get(repId);
        if (one == null) {
            throw new InvalidInputException("repId", "there is no active rep " + repId, "use one of " + all.keySet());
        }
        return List.of(one.calendar());
    }
}
