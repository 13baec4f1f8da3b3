package io.followthrough.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.standalone.RunningStandalone;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has counted in one zone is started in another: whoever asks hears why nothing is counted, and what to do. */
@Tag("journey")
@Tag("slow")
class OtherZoneJourneyTests {

    private static final String FIGURES = "/v1/metrics/conversion-rate?window=all&by=source";

    @Test
    void whoAsksHearsWhyAndTheOldZoneCountsOn(@TempDir Path folder) {
        try (var system = RunningStandalone.on(folder)) {
            var operator = new Operator(system.addresses(), system.accessKey());
            operator.capture(Operator.aForm("ann@zones.example", "zones"));
            Operator.eventually("a figure")
                    .until(() -> operator.conversions("PROSPECT", "zones").containsKey("zones"));
        }
        try (var system = RunningStandalone.on(folder, ZoneId.of("Asia/Tokyo"))) {
            var operator = new Operator(system.addresses(), system.accessKey());
            Operator.eventually("the reason")
                    .untilAsserted(() -> assertThat(system.reasons().get("Analytics"))
                            .contains("is Asia/Tokyo and was UTC", "FOLLOWTHROUGH_ANALYTICS_APPLICATIONID"));
            var answer = operator.analytics.ask(FIGURES);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body()).contains("Nothing is counted", "FOLLOWTHROUGH_BUSINESS_ZONE");
        }
        try (var system = RunningStandalone.on(folder)) {
            var operator = new Operator(system.addresses(), system.accessKey());
            Operator.eventually("the figure again")
                    .ignoreExceptions()
                    .until(() -> operator.conversions("PROSPECT", "zones").containsKey("zones"));
            assertThat(system.reasons())
                    .allSatisfy((service, reason) -> assertThat(reason).isEmpty());
        }
    }
}
