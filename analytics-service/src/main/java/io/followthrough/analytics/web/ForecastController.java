package io.followthrough.analytics.web;

import io.followthrough.analytics.application.AskForecast;
import io.followthrough.analytics.application.Counting;
import io.followthrough.analytics.domain.metric.OpenDeals;
import io.followthrough.kit.time.BusinessZone;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/forecast}: how many of the open deals will be won, by how deals ended so far. */
@RestController
class ForecastController {

    private static final List<String> DIMENSIONS = new OpenDeals().dimensions();

    private final AskForecast forecast;
    private final Counting counting;
    private final BusinessZone zone;

    ForecastController(AskForecast forecast, Counting counting, BusinessZone zone) {
        this.forecast = forecast;
        this.counting = counting;
        this.zone = zone;
    }

    @GetMapping(path = "/v1/forecast", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer<AskForecast.Expected> forecast(@RequestParam MultiValueMap<String, String> given) {
        var parameters = new Parameters(given).only(List.of("by", "zone"));
        parameters.zone(zone.id());
        var by = parameters.text("by");
        var dimension = by == null || by.equalsIgnoreCase("none")
                ? null
                : DIMENSIONS.stream().filter(by::equalsIgnoreCase).findFirst().orElse(null);
        if (by != null && !by.equalsIgnoreCase("none") && dimension == null) {
            parameters.wrong("by", "deals are not split by " + by, "use one of none, " + String.join(", ", DIMENSIONS));
        }
        parameters.check();
        var state = counting.state();
        return Answer.whole(forecast.of(dimension), null, state, zone.id());
    }
}
