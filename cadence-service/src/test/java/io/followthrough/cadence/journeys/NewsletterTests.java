package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.followthrough.cadence.People;
import io.followthrough.cadence.application.Decisions;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.Newsletters;
import io.followthrough.cadence.application.RecordOutcome;
import io.followthrough.cadence.application.SendNewsletters;
import io.followthrough.cadence.domain.newsletter.Delivery.State;
import io.followthrough.cadence.domain.newsletter.Reaction;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.Machine;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Road;
import io.followthrough.events.Topics;
import io.followthrough.kit.time.Repeating;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.TopicProbe;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** An issue is written once, and reaches each who wants it once. */
class NewsletterTests extends JourneyTest {

    private static final String WORDS = """
            {"sender": "ben", "wordings": [
              {"language": "en", "subject": "News for {{person.firstName}}", "text": "{{greeting}}\\n\\nRead {{#link}}https://example.com/{{/link}}"}]}
            """;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Newsletters newsletters;

    @Autowired
    private RecordOutcome.Shared shared;

    @Autowired
    private Decisions decisions;

    @Autowired
    private SendNewsletters.Press press;

    @Autowired
    @Qualifier("newsletterPoller")
    private Repeating poller;

    @Test
    void reachesThoseWhoWantItAndCountsWhatTheyDo() {
        mondayMorning();
        known(
                reader("nl-ann", "nl-ann@example.com"),
                reader("nl-her-husband", "nl-ann@example.com"),
                reader("nl-bob", "nl-bob@example.com"),
                People.aNewLead("nl-about-this", draft -> draft.road(Road.FUTURE_INTEREST, null)),
                People.aNewLead(
                        "nl-never-asked",
                        draft -> draft.road(Road.FUTURE_INTEREST, null).consent(ConsentStatus.UNKNOWN)));

        assertThat(put("/v1/newsletters/march", WORDS).body().path("state").asString())
                .isEqualTo("DRAFT");
        assertThat(post("/v1/newsletters/march/send", "").status()).isEqualTo(200);
        assertThat(post("/v1/newsletters/march/send", "").status())
                .as("said again")
                .isEqualTo(200);
        var first = awaitMailTo("nl-ann@example.com", 1);
        awaitMailTo("nl-bob@example.com", 1);
        awaitDone("march");

        assertThat(mailTo("nl-ann@example.com")).as("one for two people").hasSize(1);
        assertThat(mailTo("nl-never-asked@example.com")).isEmpty();
        assertThat(mailTo("nl-about-this@example.com")).isEmpty();
        var readers = get("/v1/newsletters/march/readers").body();
        assertThat(readers.path("readers").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(readers.path("others").toString())
                .contains("agreed to be contacted, and did not ask for the newsletter", "has not agreed to e-mail");
        assertThat(GreenMailUtil.getBody(first).replace("=\r\n", ""))
                .contains("/preferences/", "/unsubscribe/", "/c/", "/o/");
        assertThat(GreenMailUtil.getHeaders(first)).contains("List-Unsubscribe-Post", "News for Ann", ".e0s9a");
        assertThat(put("/v1/newsletters/march", WORDS).status())
                .as("it was sent")
                .isEqualTo(409);

        var number = get("/v1/newsletters/march").body().path("number").asInt();
        try (var activities = TopicProbe.on(Topics.PROSPECTS_ACTIVITY)) {
            activities.write(
                    event("nl-bob", did("nl-bob", number, ActivityKind.EMAIL_OPENED, Machine.HUMAN)),
                    event("nl-bob-again", did("nl-bob", number, ActivityKind.EMAIL_OPENED, Machine.UNKNOWN)),
                    event("nl-bob-scanner", did("nl-bob", number, ActivityKind.LINK_CLICKED, Machine.MACHINE)),
                    event("nl-bob-out", did("nl-bob", number, ActivityKind.CONSENT_WITHDRAWN, Machine.HUMAN)));
        }
        Awaitility.await("the figures")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(newsletters.reactions("march"))
                        .containsEntry(Reaction.OPENED, 1L)
                        .containsEntry(Reaction.CLICKED, 0L)
                        .containsEntry(Reaction.UNSUBSCRIBED, 1L));
        assertThat(followUps.find("nl-bob").orElseThrow().lastEmailAt()).isPresent();
    }

    @Test
    void ofTwoIssuesAtOnceAPersonGetsOne() {
        mondayMorning();
        known(reader("nl-two", "nl-two@example.com"));
        poller.stop();
        try {
            for (var issue : List.of("pair-1", "pair-2")) {
                put("/v1/newsletters/" + issue, WORDS);
                post("/v1/newsletters/" + issue + "/send", "");
            }
        } finally {
            poller.start();
        }
        awaitMailTo("nl-two@example.com", 1);
        Awaitility.await("nothing is due")
                .until(() -> List.of("pair-1", "pair-2").stream()
                                .allMatch(issue ->
                                        newsletters.find(issue).orElseThrow().collected())
                        && newsletters.due(CLOCK.instant(), 10).isEmpty());

        assertThat(mailTo("nl-two@example.com")).hasSize(1);
    }

    @Test
    void whatIsWrongWithAnIssueIsSaid() {
        var nobody = put("/v1/newsletters/bad", "{\"sender\": \"nobody\", \"wordings\": []}");
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.body().toString()).contains("sender", "wordings");

        var broken = put("/v1/newsletters/bad", WORDS.replace("{{greeting}}", "{{person.shoeSize}}"));
        assertThat(broken.body().toString()).contains("wordings[0].text", "shoeSize");
        assertThat(post("/v1/newsletters/none/send", "").status()).isEqualTo(404);
    }

    @Test
    void whatHasNotLeftWhenItIsStoppedStaysHere() {
        mondayMorning();
        known(reader("nl-late", "nl-late@example.com"));
        poller.stop();
        try {
            put("/v1/newsletters/wrong", WORDS);
            post("/v1/newsletters/wrong/send", "");
            assertThat(post("/v1/newsletters/wrong/stop", "")
                            .body()
                            .path("state")
                            .asString())
                    .isEqualTo("STOPPED");
        } finally {
            poller.start();
        }
        assertThat(post("/v1/newsletters/wrong/send", "").status()).isEqualTo(409);
        assertThat(mailTo("nl-late@example.com")).isEmpty();
    }

    @Test
    void whoeverIsKilledWhileSendingSendsNothingTwice() {
        mondayMorning();
        var people = IntStream.range(0, 30).mapToObj(n -> "nl-many-" + n).toList();
        known(people.stream().map(id -> reader(id, id + "@example.com")).toArray(ProspectQualified[]::new));
        poller.stop();
        try {
            put("/v1/newsletters/killed", WORDS);
            post("/v1/newsletters/killed/send", "");
            var killed = IntStream.range(0, 15).filter(this::isKilled).count();
            assertThat(killed).as("instances that were killed").isGreaterThan(5);
            CLOCK.advance(Duration.ofMinutes(30));
        } finally {
            poller.start();
        }
        awaitDone("killed");

        var states = newsletters.states("killed");
        var mails = people.stream()
                .mapToInt(id -> (int) mailTo(id + "@example.com").stream()
                        .filter(mail -> GreenMailUtil.getHeaders(mail).contains(".e0s9a"))
                        .count())
                .toArray();
        assertThat(Arrays.stream(mails).max()).hasValue(1);
        assertThat(Arrays.stream(mails).sum())
                .isBetween(30 - states.get(State.UNCONFIRMED).intValue(), 30);
    }

    /** One instance that lives until something ends it, before or right after what it does. */
    private boolean isKilled(int seed) {
        var fate = new Random(seed);
        var server = mortal(MailServer.class, press.server(), fate);
        var mortalPress = new SendNewsletters.Press(
                press.composer(), server, press.addressHash(), press.patience(), press.concurrent(), press.silence());
        var sending = new SendNewsletters(mortal(Newsletters.class, newsletters, fate), shared, decisions, mortalPress);
        try {
            while (sending.doBatch()) {
                // until it is over
            }
            return false;
        } catch (RuntimeException | Error killed) {
            return true;
        }
    }

    private static <T> T mortal(Class<T> type, T real, Random fate) {
        var dead = new boolean[1];
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, inputs) -> {
                    live(dead, fate);
                    try {
                        var result = method.invoke(real, inputs);
                        live(dead, fate);
                        return result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    private static void live(boolean[] dead, Random fate) {
        synchronized (fate) {
            dead[0] = dead[0] || fate.nextInt(25) == 0;
            if (dead[0]) {
                throw new Error("killed");
            }
        }
    }

    /** Asked for nothing but to read. */
    private static ProspectQualified reader(String prospectId, String email) {
        return People.subscribed(
                People.aNewLead(
                        prospectId,
                        draft -> draft.road(Road.FUTURE_INTEREST, null).reachedBy(email, null)),
                Fixtures.MONDAY_8AM);
    }

    private void known(ProspectQualified... people) {
        qualified(people);
        Stream.of(people)
                .forEach(person -> Awaitility.await(person.prospectId())
                        .atMost(PATIENCE)
                        .until(() -> followUps.find(person.prospectId()).isPresent()));
    }

    /** Whoever got something else just before waits longer, and is none of the people here. */
    private void awaitDone(String issue) {
        Awaitility.await(issue + " has left").atMost(PATIENCE).until(() -> {
            var now = CLOCK.instant();
            return get("/v1/newsletters/" + issue).body().path("collected").asBoolean()
                    && newsletters.due(now, 1).isEmpty()
                    && newsletters.states(issue).get(State.SENDING) == 0;
        });
    }

    private static ActivityRecorded did(String prospectId, int number, ActivityKind kind, Machine machine) {
        return new ActivityRecorded(
                "did-" + prospectId + kind + machine,
                kind,
                null,
                prospectId,
                prospectId + ".e0s9a" + number,
                null,
                CLOCK.instant(),
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                machine,
                null,
                false);
    }
}
