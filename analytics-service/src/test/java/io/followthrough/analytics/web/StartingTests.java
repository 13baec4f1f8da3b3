package io.followthrough.analytics.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.followthrough.analytics.application.AskMetrics;
import io.followthrough.analytics.topology.GlobalReadings;
import io.followthrough.kit.web.Problems;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class StartingTests {

    @Test
    void whileTheStoresAreReadInCallersAreToldWhenToAskAgain() throws Exception {
        var metrics = new AskMetrics(new GlobalReadings(Optional::empty));
        var mvc = MockMvcBuilders.standaloneSetup(new MetricsController(metrics), new FunnelController(metrics))
                .setControllerAdvice(new Problems())
                .build();

        mvc.perform(get("/v1/metrics/conversion-rate"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"));
        mvc.perform(get("/v1/funnel")).andExpect(status().isServiceUnavailable());
    }
}
