package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.followup.Change;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.followup.Planning;
import io.followthrough.cadence.domain.followup.Rules;
import io.followthrough.cadence.domain.planning.PlanRequest;
import io.followthrough.cadence.domain.planning.PlanResult;
import io.followthrough.kit.store.SetAside;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans made and reserved for a batch of people, to be taken into their follow-ups. */
final class Plans {

    static final Comparator<FollowUp> BEST_FIRST =
            Comparator.comparing(Plans::score).reversed().thenComparing(FollowUp::prospectId);

    private final Map<String, PlanRequest> requests = new HashMap<>();
    private final Map<String, PlanResult> results;
    private final Rules rules;
    private final Instant now;

    private Plans(Map<String, PlanResult> results, Rules rules, Instant now) {
        this.results = results;
        this.rules = rules;
        this.now = now;
    }

    /** Reserves room for those who look for it, the best first. */
    static Plans make(PlanInBatches planner, SetAside setAside, Collection<FollowUp> people, Rules rules, Instant now) {
        var wanted = people.stream()
                .sorted(BEST_FIRST)
                .flatMap(person ->
                        setAside.unlessOdd(person.prospectId(), () -> Planning.request(person, rules, now)).stream())
                .toList();
        var plans = new Plans(wanted.isEmpty() ? Map.of() : planner.plan(wanted, now), rules, now);
        wanted.forEach(request -> plans.requests.put(request.enrolmentId(), request));
        return plans;
    }

    /** The change, and after it the plan that was made for it. */
    Change completing(Change change) {
        return change.followUp().next().is(Kind.PLANNING) ? change.then(this::taken) : change;
    }

    /** Takes the plan for whoever looks for room; without one nothing changes, and the person is planned again soon. */
    Change taken(FollowUp followUp) {
        var enrolmentId = enrolmentId(followUp);
        if (enrolmentId == null) {
            return new Change(followUp, java.util.List.of());
        }
        var request = requests.get(enrolmentId);
        var result = results.get(enrolmentId);
        if (request != null && result != null) {
            return Planning.apply(followUp, request, result, rules, now);
        }
        return request == null && Planning.request(followUp, rules, now).isEmpty()
                ? Planning.reconsider(followUp, rules, now)
                : new Change(followUp, java.util.List.of());
    }

    boolean anyAccepted() {
        return results.values().stream().anyMatch(PlanResult.Accepted.class::isInstance);
    }

    private static @Nullable String enrolmentId(FollowUp followUp) {
        var next = followUp.next();
        if (next.waiting() != null) {
            return next.waiting().enrolmentId();
        }
        return next.is(Kind.PAUSED) && next.enrolment() != null
                ? next.enrolment().enrolmentId()
                : null;
    }

    private static BigDecimal score(FollowUp followUp) {
        return followUp.profile() == null ? BigDecimal.ZERO : followUp.profile().expected();
    }
}
