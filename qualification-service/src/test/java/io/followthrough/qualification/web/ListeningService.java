package io.followthrough.qualification.web;

import static io.followthrough.testkit.Fixtures.MONDAY_8AM;

import io.followthrough.qualification.QualificationApplication;
import io.followthrough.qualification.application.QualifyProspects;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service over a real broker and store, hearing what is told; one for all tests that extend this. */
@SpringBootTest(
        classes = {QualificationApplication.class, ListeningService.Clock.class},
        properties = "spring.config.name=qualification-service",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class ListeningService {

    @TestConfiguration(proxyBeanMethods = false)
    static class Clock {
        @Bean
        TestClock clock() {
            return new TestClock(MONDAY_8AM);
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    QualifyProspects qualifyProspects;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) {
        EmbeddedPlatform.register(properties);
    }
}
