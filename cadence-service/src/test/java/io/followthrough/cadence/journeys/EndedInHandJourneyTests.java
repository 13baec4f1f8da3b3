package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Topics;
import io.followthrough.events.TouchSent;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.TopicProbe;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mail server that thinks long about a message, and a person who is faster. */
class EndedInHandJourneyTests extends JourneyTest {

    @Autowired
    private FollowUps followUps;

    @Test
    void whatWasInHandWhenADealOpenedIsToldAsSent() {
        mondayMorning();
        var answer = new CountDownLatch(1);
        thinkingLongAbout("in-hand@example.com", answer);
        try (var touches = TopicProbe.on(Topics.PROSPECTS_TOUCHES)) {
            qualified("in-hand");
            awaits("is handed over", FollowUp::hasMailInHand);
            try (var activities = TopicProbe.on(Topics.PROSPECTS_ACTIVITY)) {
                activities.write(event(
                        "in-hand", Fixtures.anActivity("deal", ActivityKind.DEAL_OPENED, "in-hand", CLOCK.instant())));
            }
            awaits("is over", person -> person.enrolment().isEmpty());
            assertThat(person(FollowUp::hasMailInHand)).as("still in hand").isTrue();
            assertThat(followUps.countInHand()).isPositive();
            answer.countDown();

            awaits("is written down", person -> !person.hasMailInHand());
            touches.await(TouchSent.class, sent -> sent.prospectId().equals("in-hand"));
            assertThat(touches.events(TouchSent.class).stream()
                            .filter(told -> told.subject().equals("in-hand"))
                            .map(EventEnvelope::id)
                            .distinct())
                    .hasSize(1);
            assertThat(get("/v1/enrolments?prospect=in-hand")
                            .body()
                            .at("/items/0/touches/0/state")
                            .asString())
                    .isEqualTo("SENT");
        } finally {
            answer.countDown();
        }
        assertThat(mailTo("in-hand@example.com")).hasSize(1);
    }

    /** What it does with everybody else's is what it does without being told. */
    private static void thinkingLongAbout(String address, CountDownLatch answer) {
        var users = MAIL.getUserManager();
        users.setMessageDeliveryHandler((message, to) -> {
            if (to.getEmail().equals(address)) {
                try {
                    answer.await();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            }
            var user = users.getUserByEmail(to.getEmail());
            return user == null ? users.createUser(to.getEmail(), to.getEmail(), to.getEmail()) : user;
        });
    }

    private void awaits(String what, Predicate<FollowUp> wanted) {
        Awaitility.await(what).atMost(PATIENCE).until(() -> person(wanted));
    }

    private boolean person(Predicate<FollowUp> wanted) {
        return followUps.find("in-hand").filter(wanted).isPresent();
    }
}
