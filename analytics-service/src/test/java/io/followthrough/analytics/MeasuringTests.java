package io.followthrough.analytics;

import io.followthrough.testkit.EmbeddedPlatform;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = AnalyticsApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=analytics-service")
class MeasuringTests {

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) throws Exception {
        EmbeddedPlatform.register(properties);
        var dir = java.nio.file.Files.createTempDirectory("analytics");
        properties.add("followthrough.analytics.state-dir", dir::toString);
    }

    @Test
    void starts() throws Exception {}
}
