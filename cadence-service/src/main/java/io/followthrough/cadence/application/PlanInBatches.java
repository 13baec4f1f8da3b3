package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Diaries.Diary;
import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.cadence.domain.planning.EmailSpacing;
import io.followthrough.cadence.domain.planning.Leg;
import io.followthrough.cadence.domain.planning.PlanRequest;
import io.followthrough.cadence.domain.planning.PlanResult;
import io.followthrough.cadence.domain.planning.PlanResult.Accepted;
import io.followthrough.cadence.domain.planning.PlanResult.Refused;
import io.followthrough.cadence.domain.planning.Planner;
import io.followthrough.cadence.domain.planning.RepCalendar;
import io.followthrough.events.CadenceVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plans many people against the same calendars and reserves what it accepts, before anybody is enrolled. A reservation
 * without an enrolment is harmless: planning the same enrolment again replaces it, and the sweeper removes it.
 */
public final class PlanInBatches {

    private static final int MOST_ROUNDS = 5;

    /** People for whom the planner must give the same answer as long as no room appears. */
    private record Alike(
            CadenceVersion cadence,
            List<Leg> legs,
            ContactPlace place,
            @Nullable String language,
            Instant earliest,
            EmailSpacing emails) {}

    private final Diaries diaries;
    private final Planner planner;

    public PlanInBatches(Diaries diaries, Planner planner) {
        this.diaries = diaries;
        this.planner = planner;
    }

    /**
     * @param requests the best first
     * @return answers by enrolment; one that kept losing against other writers is absent and must be asked again
     */
    public Map<String, PlanResult> plan(List<PlanRequest> requests, Instant now) {
        var results = new HashMap<String, PlanResult>();
        var open = requests;
        for (var round = 0; round < MOST_ROUNDS && !open.isEmpty(); round++) {
            open = planOnce(open, results, now);
        }
        return results;
    }

    /** @return those whose place was taken by another writer in the meantime */
    private List<PlanRequest> planOnce(List<PlanRequest> requests, Map<String, PlanResult> results, Instant now) {
        var seen = diaries.current();
        var working = new LinkedHashMap<String, RepCalendar>();
        seen.forEach((repId, diary) -> working.put(repId, diary.calendar()));
        var refusals = new HashMap<Alike, Refused>();
        var accepted = new LinkedHashMap<String, List<PlanRequest>>();
        for (var request : requests) {
            var result = answer(request, working, refusals);
            results.put(request.enrolmentId(), result);
            if (result instanceof Accepted plan) {
                working.computeIfPresent(plan.repId(), (id, calendar) -> reserve(calendar, request, plan, now));
                accepted.computeIfAbsent(plan.repId(), id -> new ArrayList<>()).add(request);
            }
        }
        var lost = new ArrayList<PlanRequest>();
        accepted.forEach((repId, winners) -> {
            if (!write(seen.get(repId), working.get(repId))) {
                winners.forEach(request -> results.remove(request.enrolmentId()));
                lost.addAll(winners);
            }
        });
        return lost;
    }

    private boolean write(@Nullable Diary seen, @Nullable RepCalendar changed) {
        return seen != null && changed != null && diaries.write(seen, changed);
    }

    private PlanResult answer(PlanRequest request, Map<String, RepCalendar> working, Map<Alike, Refused> refusals) {
        var route = request.route();
        var alike = new Alike(
                route.cadence().reference(),
                route.legs(),
                request.place(),
                request.language(),
                request.earliest(),
                request.emails());
        var known = refusals.get(alike);
        if (known != null) {
            return known;
        }
        var result = planner.plan(request, List.copyOf(working.values()));
        if (result instanceof Refused refused) {
            refusals.put(alike, refused);
        }
        return result;
    }

    private static RepCalendar reserve(RepCalendar calendar, PlanRequest request, Accepted plan, Instant now) {
        return calendar.promising(request.enrolmentId(), request.prospectId(), plan.contacts(), now);
    }
}
