package io.followthrough.analytics.web;

import io.followthrough.analytics.application.AskCohorts;
import io.followthrough.analytics.application.Counting;
import io.followthrough.analytics.domain.Milestone;
import io.followthrough.analytics.domain.survival.CohortSize;
import io.followthrough.analytics.domain.survival.CohortTriangle;
import io.followthrough.kit.time.BusinessZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * How people convert as time passes, without the bias of young leads: {@code GET /v1/survival} gives curves, {@code GET
 * /v1/cohorts} the triangle of cohorts.
 */
@RestController
class CohortsController {

    private static final int MOST_CURVES = 100;

    private final AskCohorts cohorts;
    private final Counting counting;
    private final BusinessZone zone;

    CohortsController(AskCohorts cohorts, Counting counting, BusinessZone zone) {
        this.cohorts = cohorts;
        this.counting = counting;
        this.zone = zone;
    }

    /**
     * @param total how many there are, where only the largest are given
     * @param at until the end of which people were seen; null while nothing is counted
     */
    record Cohorts<T>(
            List<T> items,
            int total,
            Milestone stage,
            @Nullable LocalDate at,
            SortedMap<String, Instant> completeUntil,
            @Nullable Long waiting,
            @Nullable Long of) {

        static <T> Cohorts<T> of(
                List<T> items, int total, Milestone stage, @Nullable LocalDate at, Counting.State state) {
            return new Cohorts<>(items, total, stage, at, state.completeUntil(), state.waiting(), state.of());
        }
    }

    @GetMapping(path = "/v1/survival", produces = MediaType.APPLICATION_JSON_VALUE)
    Cohorts<AskCohorts.Curve> survival(@RequestParam MultiValueMap<String, String> given) {
        var asked = new CohortParameters(given, zone.id(), "by", "top");
        var state = counting.state();
        var people = asked.people();
        var at = asked.at(state, zone.id());
        var top = asked.parameters().whole("top", MOST_CURVES, 1, MOST_CURVES);
        asked.parameters().check();
        var curves = at == null ? new AskCohorts.Curves(List.of(), 0) : cohorts.curves(people, at, top);
        return Cohorts.of(curves.largest(), curves.total(), people.stage(), at, state);
    }

    @GetMapping(path = "/v1/cohorts", produces = MediaType.APPLICATION_JSON_VALUE)
    Cohorts<CohortTriangle.Row> cohorts(@RequestParam MultiValueMap<String, String> given) {
        var asked = new CohortParameters(given, zone.id(), "size");
        var state = counting.state();
        var people = asked.people();
        var at = asked.at(state, zone.id());
        var size = asked.parameters().oneOf("size", CohortSize.MONTH, CohortSize.values());
        asked.parameters().check();
        var rows = at == null ? List.<CohortTriangle.Row>of() : cohorts.triangle(people, size, at);
        return Cohorts.of(rows, rows.size(), people.stage(), at, state);
    }
}
