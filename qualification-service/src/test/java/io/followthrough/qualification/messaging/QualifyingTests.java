package io.followthrough.qualification.messaging;

import static io.followthrough.testkit.Fixtures.MONDAY_8AM;
import static io.followthrough.testkit.Fixtures.aCapture;
import static io.followthrough.testkit.Fixtures.aPersonWithEmail;
import static io.followthrough.testkit.Fixtures.anActivity;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.events.ProspectMerged;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.ReferralRewarded;
import io.followthrough.events.Road;
import io.followthrough.events.RoadChanged;
import io.followthrough.events.Stage;
import io.followthrough.events.StageChanged;
import io.followthrough.events.Topics;
import io.followthrough.qualification.QualificationApplication;
import io.followthrough.qualification.application.Claims;
import io.followthrough.qualification.application.LookUpProspects;
import io.followthrough.qualification.application.OnePersonInFivePieces;
import io.followthrough.qualification.application.ProspectDirectory;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.TestClock;
import io.followthrough.testkit.TopicProbe;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From captures and activities on Kafka to decisions on Kafka, over a real broker and store. */
@SpringBootTest(
        classes = {QualificationApplication.class, QualifyingTests.Clock.class},
        properties = "spring.config.name=qualification-service",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class QualifyingTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class Clock {
        @Bean
        InstantSource clock() {
            return new TestClock(MONDAY_8AM);
        }
    }

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) {
        EmbeddedPlatform.register(properties);
    }

    @Autowired
    private Claims claims;

    @Autowired
    private ProspectDirectory directory;

    @Autowired
    private LookUpProspects lookUp;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aLeadBecomesAQualifiedProspect() {
        var email = unique + "@example.com";
        captured(email, aPersonWithEmail(email), "1");

        var qualified = decision(email);

        assertThat(qualified.stage()).isEqualTo(Stage.PROSPECT);
        assertThat(qualified.road()).isEqualTo(Road.CURRENT_INTEREST);
        assertThat(qualified.score()).isPositive();
        assertThat(qualified.revision()).isEqualTo(1);
        assertThat(qualified.message())
                .isEqualTo(new CaptureMessage(
                        unique + "-1",
                        CaptureChannel.WEB_FORM,
                        MONDAY_8AM,
                        "I've been looking for something like this"));
        try (var decisions = TopicProbe.on(Topics.PROSPECTS_QUALIFICATION)) {
            decisions.await(StageChanged.class, changed -> changed.prospectId().equals(qualified.prospectId()));
            decisions.await(RoadChanged.class, changed -> changed.prospectId().equals(qualified.prospectId()));
        }
    }

    @Test
    void anActivityIsToldWithItsPersonResolved() {
        var email = unique + "@example.com";
        captured(email, aPersonWithEmail(email), "1");
        var prospectId = decision(email).prospectId();
        var won = anActivity(unique, ActivityKind.DEAL_WON, prospectId, MONDAY_8AM);
        write(Topics.ACTIVITIES_CAPTURED, anEvent(prospectId, MONDAY_8AM, won));

        try (var activities = TopicProbe.on(Topics.PROSPECTS_ACTIVITY);
                var decisions = TopicProbe.on(Topics.PROSPECTS_QUALIFICATION)) {
            var told = activities.await(
                    ActivityRecorded.class, activity -> activity.activityId().equals(unique));
            assertThat(told.prospectId()).isEqualTo(prospectId);
            decisions.await(
                    StageChanged.class,
                    changed -> changed.prospectId().equals(prospectId) && changed.to() == Stage.CUSTOMER);
        }
    }

    @Test
    void whoUnsubscribedIsNotBroughtBackByAnOlderLinkInAnyService() {
        var email = unique + "@example.com";
        captured(email, aPersonWithEmail(email), "1");
        var prospectId = decision(email).prospectId();
        var withdrawnAt = MONDAY_8AM.plusSeconds(60);
        var confirmed = new ActivityRecorded(
                unique + "-confirmed",
                ActivityKind.CONSENT_CONFIRMED,
                null,
                prospectId,
                null,
                null,
                withdrawnAt.plusSeconds(60),
                null,
                "confirmed by the link",
                Map.of("linkSentAt", MONDAY_8AM.toString()),
                null,
                null,
                null,
                Machine.HUMAN,
                null,
                false);
        var withdrawn = anActivity(unique + "-withdrawn", ActivityKind.CONSENT_WITHDRAWN, prospectId, withdrawnAt);
        write(Topics.ACTIVITIES_CAPTURED, anEvent(prospectId, withdrawnAt, withdrawn));
        write(Topics.ACTIVITIES_CAPTURED, anEvent(prospectId, withdrawnAt, confirmed));

        try (var activities = TopicProbe.on(Topics.PROSPECTS_ACTIVITY)) {
            var told = activities.await(
                    ActivityRecorded.class, activity -> activity.activityId().equals(unique + "-confirmed"));
            assertThat(told.settlesNothing()).isTrue();
        }
        var decision = lookUp.find(prospectId).orElseThrow().decision();
        assertThat(decision.consent().email()).isEqualTo(ConsentStatus.DENIED);
        assertThat(decision.stage().stage()).isEqualTo(Stage.OPTED_OUT);
    }

    @Test
    void twoProspectsJoinedByALaterCaptureMerge() {
        var email = unique + "@example.com";
        var phone = "+49" + Math.abs(unique.hashCode());
        captured(email, aPersonWithEmail(email), "1");
        captured(phone, new Person("Ann Lee", null, phone, Map.of(), null, null, null, Map.of()), "2");
        var byEmail = decision(email);
        var byPhone = decision(phone);
        assertThat(byEmail.prospectId()).isNotEqualTo(byPhone.prospectId());
        captured(email, new Person("Ann Lee", email, phone, Map.of(), null, null, null, Map.of()), "3");

        try (var decisions = TopicProbe.on(Topics.PROSPECTS_QUALIFICATION)) {
            var both = new HashSet<>(java.util.Set.of(byEmail.prospectId(), byPhone.prospectId()));
            var merged = decisions.await(ProspectMerged.class, event -> both.contains(event.prospectId()));
            assertThat(both).contains(merged.mergedProspectId());
            var after = decisions.await(
                    ProspectQualified.class,
                    event -> email.equals(event.person().email())
                            && phone.equals(event.person().phone()));
            assertThat(after.prospectId()).isEqualTo(merged.prospectId());
        }
    }

    @Test
    void fivePiecesOfOnePersonAreOnePersonInWhateverOrderTheyCome() {
        var seed = System.nanoTime();
        System.out.println("orders of five captures drawn with seed " + seed);
        var orders = new ArrayList<>(OnePersonInFivePieces.orders(List.of(0, 1, 2, 3, 4)));
        Collections.shuffle(orders, new Random(seed));
        var people = new HashSet<String>();
        for (var n = 0; n < 6; n++) {
            var mark = "-" + unique + n;
            var captures = OnePersonInFivePieces.captures(mark);
            try (var topic = TopicProbe.on(Topics.LEADS_CAPTURED)) {
                orders.get(n).forEach(piece -> topic.write(captures.get(piece)));
            }
            people.add(finalPerson(mark));
        }

        assertThat(people).as("seed %d", seed).hasSize(1);
    }

    /** All that is known and decided in the end, but for what tells the six from each other. */
    private String finalPerson(String mark) {
        var keys = OnePersonInFivePieces.keys(mark);
        await("one person with all five captures: " + mark)
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    var holders = new HashSet<>(claims.find(keys).values());
                    return holders.size() == 1
                            && directory
                                            .find(holders.iterator().next())
                                            .map(prospect -> prospect.captures().size())
                                            .orElse(0)
                                    == 5;
                });
        var survivor = claims.find(keys).values().iterator().next();
        var seen = lookUp.find(survivor).orElseThrow();
        return (seen.prospect().captures() + "\n" + seen.decision())
                .replace(survivor, "SURVIVOR")
                .replace(OnePersonInFivePieces.shopId(mark), "SHOP")
                .replace(mark, "");
    }

    @Test
    void whoRecommendedACustomerIsRewarded() {
        var referrer = unique + "@example.com";
        var referred = unique + "-friend@example.org";
        captured(referrer, aPersonWithEmail(referrer), "1");
        var referrerId = decision(referrer).prospectId();
        var plain = aCapture(unique + "-2", aPersonWithEmail(referred), MONDAY_8AM);
        var source = new CaptureSource("friends", null, null, Map.of(), null, null, referrer);
        write(
                Topics.LEADS_CAPTURED,
                anEvent(
                        referred,
                        MONDAY_8AM,
                        new LeadCaptured(
                                plain.leadId(),
                                CaptureChannel.REFERRAL,
                                source,
                                plain.person(),
                                null,
                                Map.of(),
                                List.of(),
                                null,
                                plain.consent(),
                                plain.machine(),
                                null,
                                false,
                                MONDAY_8AM)));
        var referredId = decision(referred).prospectId();
        var won = anActivity(unique + "-won", ActivityKind.DEAL_WON, referredId, MONDAY_8AM);
        write(Topics.ACTIVITIES_CAPTURED, anEvent(referredId, MONDAY_8AM, won));

        try (var decisions = TopicProbe.on(Topics.PROSPECTS_QUALIFICATION)) {
            var reward = decisions.await(
                    ReferralRewarded.class, told -> told.referredProspectId().equals(referredId));
            assertThat(reward.prospectId()).isEqualTo(referrerId);
        }
    }

    private void captured(String key, Person person, String number) {
        write(Topics.LEADS_CAPTURED, anEvent(key, MONDAY_8AM, aCapture(unique + "-" + number, person, MONDAY_8AM)));
    }

    private static void write(String topic, EventEnvelope<?> event) {
        try (var probe = TopicProbe.on(topic)) {
            probe.write(event);
        }
    }

    private static ProspectQualified decision(String emailOrPhone) {
        try (var decisions = TopicProbe.on(Topics.PROSPECTS_QUALIFICATION)) {
            return decisions.await(
                    ProspectQualified.class,
                    event -> emailOrPhone.equals(event.person().email())
                            || emailOrPhone.equals(event.person().phone()));
        }
    }
}
