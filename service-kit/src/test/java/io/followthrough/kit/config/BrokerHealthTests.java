package io.followthrough.kit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A broker that does not answer is told of in words. */
class BrokerHealthTests {

    @Test
    void whatNobodyHasAskedYetIsNoNull() {
        var health = new BrokerHealth(Map.of("bootstrap.servers", "127.0.0.1:1")).health();

        assertThat(health.getDetails().get("trouble")).isEqualTo("it was not asked yet");
    }
}
