package io.followthrough.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.Topics;
import io.followthrough.standalone.RunningStandalone;
import io.followthrough.testkit.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who says in any of seven languages and by any of nine doors that they want to be left alone hears nothing for ninety days. */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeftAloneJourneyTests {

    /**
     * Each door in each language, which takes minutes: {@code -Dfollowthrough.journeys.every-language}. Otherwise each door, and
     * each language, once.
     */
    private static final boolean EVERY_LANGUAGE = System.getProperty("followthrough.journeys.every-language") != null;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] SECRET = "a secret between a mailer and us".getBytes(StandardCharsets.UTF_8);
    private static final String MAILER = "followthrough.intake.webhooks.sources.mailer.";
    private static final Map<String, String> SETTINGS = Map.of(
            MAILER + "secrets[0]", "whsec_" + Base64.getEncoder().encodeToString(SECRET),
            MAILER + "kinds.answered", "EMAIL_REPLIED",
            MAILER + "fields[text][0]", "data.text");

    private static final Map<String, String> TEXTS = new TreeMap<>(Map.of(
            "en", "Please take me off your mailing list and never contact me again.",
            "de", "Bitte nehmen Sie mich aus dem Verteiler, ich möchte nichts mehr von Ihnen hören.",
            "es", "Por favor, no me escriban más y borren mi dirección de su lista.",
            "fr", "Merci de me désabonner et de ne plus me contacter.",
            "it", "Per favore cancellatemi dalla lista e non scrivetemi più.",
            "pt", "Não quero mais receber seus e-mails, por favor me tirem da lista.",
            "nl", "Schrijf mij uit alstublieft en neem geen contact meer met mij op."));

    private enum Door {
        MAIL,
        WEBHOOK,
        ACTIVITY_OVER_HTTP,
        ACTIVITY_OVER_KAFKA,
        CHAT,
        FORM,
        SURVEY,
        NOTE,
        LIST
    }

    private record Case(Door door, String language, String email, String prospectId) {

        String text() {
            return TEXTS.get(language);
        }
    }

    private RunningStandalone system;
    private Operator operator;
    private TopicProbe activities;

    @BeforeAll
    void start(@TempDir Path folder) {
        SETTINGS.forEach(System::setProperty);
        system = RunningStandalone.on(folder.resolve("data"));
        operator = new Operator(system.addresses(), system.accessKey());
        activities = new TopicProbe(system.bootstrapServers(), Topics.ACTIVITIES_INBOUND);
    }

    @AfterAll
    void stop() {
        activities.close();
        system.close();
        SETTINGS.keySet().forEach(System::clearProperty);
    }

    @Test
    void nothingIsSentForNinetyDays() throws Exception {
        var control = "control-" + UUID.randomUUID() + "@example.com";
        operator.capture(withoutMessage(withoutNumber(control)));
        var cases = cases();
        for (var each : cases) {
            Operator.eventually("an e-mail to " + each).until(() -> sent(each.email()) > 0);
        }

        for (var each : cases) {
            say(each);
        }

        for (var each : cases) {
            Operator.eventually("the end of contact for " + each).until(() -> isLeftAlone(each.prospectId()));
        }
        var before = new TreeMap<String, Integer>();
        cases.forEach(each -> before.put(each.email(), sent(each.email())));
        var controlBefore = sent(control);
        followForNinetyDays(operator.prospect(control).path("prospectId").asString());

        assertThat(sent(control)).as("to somebody who said nothing").isGreaterThan(controlBefore);
        var after = new TreeMap<String, Integer>();
        cases.forEach(each -> after.put(each.email(), sent(each.email())));
        assertThat(after).isEqualTo(before);
    }

    private List<Case> cases() {
        var emails = new TreeMap<String, Case>();
        var all = List.copyOf(TEXTS.keySet());
        for (var door : Door.values()) {
            for (var language : EVERY_LANGUAGE ? all : List.of(all.get(door.ordinal() % all.size()))) {
                var email = "%s-%s-%s@example.com"
                        .formatted(door, language, UUID.randomUUID())
                        .toLowerCase(Locale.ROOT);
                operator.capture(
                        door == Door.LIST ? Operator.aForm(email, "journey-left-alone") : withoutNumber(email));
                emails.put(email, new Case(door, language, email, ""));
            }
        }
        return emails.values().stream()
                .map(each -> new Case(
                        each.door(),
                        each.language(),
                        each.email(),
                        operator.prospect(each.email()).path("prospectId").asString()))
                .toList();
    }

    /** Nobody can call, so that e-mail is all there is. */
    private static String withoutNumber(String email) {
        return Operator.aForm(email, "journey-left-alone").replaceFirst("\"phone\": \"\\+491512\\d+\",", "");
    }

    /** Whoever wrote something waits for an answer, and hears no machine until then. */
    private static String withoutMessage(String form) {
        return form.replaceFirst(" *\"message\": \"[^\"]*\",\\R", "");
    }

    private void say(Case each) throws Exception {
        var person = "\"person\": {\"email\": \"%s\"}".formatted(each.email());
        var text = quoted(each.text());
        var answer = switch (each.door()) {
            case MAIL -> {
                var mail = operator.page
                        .get("/mailbox?to=" + each.email())
                        .path("items")
                        .path(0);
                Reply.to(mail).from(each.email()).send(system.smtpPort(), each.text());
                yield null;
            }
            case WEBHOOK -> webhook("""
                            {"type": "answered", "timestamp": "%s", "data": {"email": "%s", "text": %s}}
                            """.formatted(operator.now(), each.email(), text));
            case ACTIVITY_OVER_HTTP ->
                operator.intake.post("/v1/activities", """
                                {"kind": "EMAIL_REPLIED", %s, "at": "%s", "text": %s}
                                """.formatted(person, operator.now(), text));
            case ACTIVITY_OVER_KAFKA -> {
                activities.writeRaw(List.of(record("""
                                {"kind": "EMAIL_REPLIED", %s, "at": "%s", "text": %s}
                                """.formatted(person, operator.now(), text))));
                yield null;
            }
            case CHAT -> operator.intake.post("/v1/activities", """
                                {"kind": "SOCIAL_REPLY", %s, "at": "%s", "text": %s}
                                """.formatted(person, operator.now(), text));
            case SURVEY -> operator.intake.post("/v1/activities", """
                                {"kind": "SURVEY_ANSWERED", %s, "at": "%s", "answers": {"satisfaction": "1", "comment": %s}}
                                """.formatted(person, operator.now(), text));
            case FORM -> operator.intake.post("/v1/leads", """
                                {"channel": "WEB_FORM", "source": {"id": "contact"}, %s, "message": %s}
                                """.formatted(person, text));
            case NOTE ->
                operator.qualification.post(
                        "/v1/prospects/" + each.prospectId() + "/notes", "{\"text\": " + text + "}");
            case LIST -> {
                var call = callOf(each);
                operator.waitUntil(Instant.parse(call.path("plannedAt").asString()));
                yield operator.cadence.post(
                        "/v1/touches/" + call.path("touchId").asString() + "/outcome",
                        "{\"outcome\": \"CONNECTED\", \"minutes\": 2, \"notes\": " + text + "}");
            }
        };
        if (answer != null) {
            assertThat(answer.status()).as("%s: %s", each, answer.body()).isBetween(200, 202);
        }
    }

    private JsonNode callOf(Case each) {
        for (var touch : operator.cadence
                .get("/v1/enrolments?prospect=" + each.prospectId())
                .path("items")
                .path(0)
                .path("touches")) {
            if (touch.path("channel").asString().equals("CALL")) {
                return touch;
            }
        }
        throw new AssertionError("no call is planned for " + each);
    }

    private Api.Answer webhook(String body) throws GeneralSecurityException {
        var id = "msg_" + UUID.randomUUID();
        // Signatures go by the clock of the sender, whatever day it is here.
        var timestamp = Instant.now().getEpochSecond();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
        var signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
        return operator.intake.post(
                "/v1/webhooks/mailer",
                body,
                Map.of(
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        String.valueOf(timestamp),
                        "webhook-signature",
                        "v1," + Base64.getEncoder().encodeToString(signed)));
    }

    private static ProducerRecord<String, byte[]> record(String activity) {
        var headers = new RecordHeaders();
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "io.followthrough.activity.recorded.v1",
                        "ce_source", "/journeys",
                        "content-type", "application/json")
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ProducerRecord<>(
                Topics.ACTIVITIES_INBOUND, null, null, "any", activity.getBytes(StandardCharsets.UTF_8), headers);
    }

    private boolean isLeftAlone(String prospectId) {
        var seen = operator.qualification.get("/v1/prospects/" + prospectId);
        var running = new ArrayList<String>();
        for (var enrolment :
                operator.cadence.get("/v1/enrolments?prospect=" + prospectId).path("items")) {
            if (!enrolment.path("state").asString("").equals("FINISHED")) {
                running.add(enrolment.path("enrolmentId").asString());
            }
        }
        return seen.path("stage").asString().equals("OPTED_OUT") && running.isEmpty();
    }

    /** In steps, and each only when what was due for somebody who said nothing is done: so would be what is due for the others. */
    private void followForNinetyDays(String prospectId) {
        var began = operator.now();
        for (var day = 9; day <= 90; day += 9) {
            operator.waitUntil(began.plus(Duration.ofDays(day)));
            Operator.eventually("what was due on day " + day)
                    .untilAsserted(() -> assertThat(overdue(prospectId)).isEmpty());
        }
    }

    private List<String> overdue(String prospectId) {
        var now = operator.now();
        var overdue = new ArrayList<String>();
        for (var enrolment :
                operator.cadence.get("/v1/enrolments?prospect=" + prospectId).path("items")) {
            for (var touch : enrolment.path("touches")) {
                var isDue = !Instant.parse(touch.path("plannedAt").asString()).isAfter(now);
                if (isDue
                        && touch.path("channel").asString().equals("EMAIL")
                        && touch.path("state").asString().matches("PLANNED|SENDING")) {
                    overdue.add(touch.toString());
                }
            }
        }
        return overdue;
    }

    private int sent(String email) {
        return operator.page.get("/mailbox?to=" + email).path("total").asInt();
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}
