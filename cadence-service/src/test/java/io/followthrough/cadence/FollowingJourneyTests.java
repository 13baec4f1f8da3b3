package io.followthrough.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Topics;
import io.followthrough.events.TouchPlanned;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.TopicProbe;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From a qualified prospect to a plan, over a real broker and store. */
@SpringBootTest(
        classes = CadenceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=cadence-service")
class FollowingJourneyTests {

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) {
        EmbeddedPlatform.register(properties);
    }

    @Test
    void aQualifiedLeadIsPlannedWhole() {
        var qualified = People.aNewLead("journey-1");
        try (var decisions = TopicProbe.on(Topics.PROSPECTS_QUALIFICATION);
                var touches = TopicProbe.on(Topics.PROSPECTS_TOUCHES)) {
            decisions.write(Fixtures.<ProspectQualified>anEvent("journey-1", Fixtures.MONDAY_8AM, qualified));

            var started = touches.await(
                    EnrolmentStarted.class, event -> event.prospectId().equals("journey-1"));
            assertThat(started.cadence().id()).isEqualTo("new-web-lead");
            assertThat(touches.events(TouchPlanned.class)).hasSize(started.contacts());
        }
    }
}
