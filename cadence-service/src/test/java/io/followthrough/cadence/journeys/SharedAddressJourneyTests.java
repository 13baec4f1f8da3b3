package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Machine;
import io.followthrough.events.Topics;
import io.followthrough.events.TouchChannel;
import io.followthrough.testkit.TopicProbe;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A couple has one mailbox: what one of them refuses in it is refused for both. */
class SharedAddressJourneyTests extends JourneyTest {

    @Autowired
    private FollowUps followUps;

    @Test
    void whoeverUnsubscribesInASharedMailboxEndsEmailToAllOfIt() {
        mondayMorning();
        sharing("she-shares", "Couple@example.com");
        awaitMailTo("Couple@example.com", 1);
        sharing("he-shares", "couple@example.com");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> followUps.find("he-shares").isPresent());

        try (var told = TopicProbe.on(Topics.ACTIVITIES_CAPTURED);
                var news = TopicProbe.on(Topics.PROSPECTS_ACTIVITY)) {
            news.write(event("she-shares", byTheLinkOf("she-shares")));

            var meaning = told.await(ActivityRecorded.class, activity -> "he-shares".equals(activity.prospectId()));
            assertThat(meaning.kind()).isEqualTo(ActivityKind.QUESTION_ANSWERED);
            assertThat(meaning.answers()).isEqualTo(Map.of("refusedChannels", "EMAIL"));
            assertThat(meaning.remark()).isEqualTo("e-mail was refused by somebody at the same address");
        }
        assertThat(get("/v1/enrolments?prospect=he-shares")
                        .body()
                        .at("/items/0/touches")
                        .valueStream()
                        .filter(touch -> touch.path("state").asString().equals("PLANNED"))
                        .map(touch -> touch.path("channel").asString()))
                .as("he is called on, and not written to")
                .contains(TouchChannel.CALL.name())
                .doesNotContain(TouchChannel.EMAIL.name());
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLAINT", "EMAIL_BOUNCED"})
    void aComplaintAndALastingBounceAreOfTheMailbox(ActivityKind kind) {
        mondayMorning();
        var she = "she-" + kind.name().toLowerCase(Locale.ROOT);
        var he = "he-" + kind.name().toLowerCase(Locale.ROOT);
        var address = kind.name().toLowerCase(Locale.ROOT) + "@couple.example";
        sharing(she, address);
        awaitMailTo(address, 1);
        sharing(he, address);
        Awaitility.await().atMost(PATIENCE).until(() -> followUps.find(he).isPresent());

        try (var told = TopicProbe.on(Topics.ACTIVITIES_CAPTURED);
                var news = TopicProbe.on(Topics.PROSPECTS_ACTIVITY)) {
            news.write(event(she, byMail(kind, she)));

            var meaning = told.await(ActivityRecorded.class, activity -> he.equals(activity.prospectId()));
            assertThat(meaning.kind())
                    .isEqualTo(kind == ActivityKind.COMPLAINT ? ActivityKind.QUESTION_ANSWERED : kind);
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(plannedFor(he))
                        .contains(TouchChannel.CALL.name())
                        .doesNotContain(TouchChannel.EMAIL.name()));
        CLOCK.advance(Duration.ofDays(14));
        assertThat(followUps.othersAt(Set.of(address), Set.of(she), 10))
                .extracting(FollowUp::prospectId)
                .containsExactly(he);
        assertThat(mailTo(address)).hasSize(1);
    }

    @Test
    void whoComesToAMailboxThatRefusedIsNotWrittenTo() {
        mondayMorning();
        sharing("was-there", "office@newcomers.example");
        awaitMailTo("office@newcomers.example", 1);
        try (var news = TopicProbe.on(Topics.PROSPECTS_ACTIVITY)) {
            news.write(event("was-there", byTheLinkOf("was-there")));
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> followUps.find("was-there").orElseThrow().wantsNoContact());
        mondayMorning();

        try (var told = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            sharing("came-later", "office@newcomers.example");

            var refusal = told.await(ActivityRecorded.class, activity -> "came-later".equals(activity.prospectId()));
            assertThat(refusal.remark()).isEqualTo("e-mail was refused by somebody at the same address");
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(plannedFor("came-later"))
                        .contains(TouchChannel.CALL.name())
                        .doesNotContain(TouchChannel.EMAIL.name()));
        assertThat(mailTo("office@newcomers.example")).hasSize(1);
    }

    @Test
    void aRefusalFromTheSecondAddressIsThePersons() throws MessagingException {
        mondayMorning();
        qualified(People.alsoAt(
                People.aNewLead("has-two", draft -> draft.reachedBy("two@works.example", "+4930123456")),
                "two@home.example"));
        awaitMailTo("two@works.example", 1);

        try (var told = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            MAIL.getUserManager()
                    .getUser("listener")
                    .deliver(new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(
                                    "From: two@home.example\r\nSubject: your mails\r\n\r\nPlease stop writing to me.\r\n"
                                            .getBytes(StandardCharsets.UTF_8))));

            var refusal = told.await(ActivityRecorded.class, activity -> "has-two".equals(activity.prospectId()));
            assertThat(refusal.kind()).isEqualTo(ActivityKind.CONSENT_WITHDRAWN);
        }
        assertThat(followUps.find("has-two").orElseThrow().wantsNoContact()).isTrue();
    }

    private List<String> plannedFor(String prospectId) {
        return get("/v1/enrolments?prospect=" + prospectId)
                .body()
                .at("/items/0/touches")
                .valueStream()
                .filter(touch -> touch.path("state").asString().equals("PLANNED"))
                .map(touch -> touch.path("channel").asString())
                .toList();
    }

    private static void sharing(String prospectId, String address) {
        qualified(People.aNewLead(prospectId, draft -> draft.reachedBy(address, "+4930123456")));
    }

    private static ActivityRecorded byTheLinkOf(String prospectId) {
        return byMail(ActivityKind.CONSENT_WITHDRAWN, prospectId);
    }

    private static ActivityRecorded byMail(ActivityKind kind, String prospectId) {
        return new ActivityRecorded(
                "by-mail-" + prospectId,
                kind,
                null,
                prospectId,
                prospectId + ".e1s1a1",
                null,
                CLOCK.instant(),
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                Machine.HUMAN,
                null,
                false);
    }
}
