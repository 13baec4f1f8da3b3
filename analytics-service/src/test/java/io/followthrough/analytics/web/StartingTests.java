package io.followthrough.analytics.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.followthrough.analytics.application.AskMetrics;
import io.followthrough.analytics.application.Counting;
import io.followthrough.analytics.topology.GlobalReadings;
import io.followthrough.kit.time.BusinessZone;
import io.followthrough.kit.web.Problems;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class StartingTests {

    private static final Counting NOBODY_KNOWS = () -> new Counting.State(new TreeMap<>(), null, null);

    private static final BusinessZone ZONE = new BusinessZone(ZoneOffset.UTC);

    @Test
    void whileTheStoresAreReadInCallersAreToldWhenToAskAgain() throws Exception {
        var metrics = new AskMetrics(new GlobalReadings(Optional::empty));
        var mvc = MockMvcBuilders.standaloneSetup(
                        new MetricsController(metrics, NOBODY_KNOWS, ZONE),
                        new FunnelController(metrics, NOBODY_KNOWS, ZONE))
                .setControllerAdvice(new Problems())
                .build();

        mvc.perform(get("/v1/metrics/conversion-rate"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"));
        mvc.perform(get("/v1/funnel")).andExpect(status().isServiceUnavailable());
    }
}
