package io.followthrough.qualification.web;

import static io.followthrough.testkit.Fixtures.MONDAY_8AM;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Person;
import io.followthrough.qualification.Facts;
import io.followthrough.testkit.EmbeddedPlatform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What representatives enter, over HTTP, through the broker and back: stages, objections, notes, roles. */
class EnteringTests extends ListeningService {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant YESTERDAY = MONDAY_8AM.minus(Duration.ofDays(1));

    private final String company = UUID.randomUUID().toString().substring(0, 8) + ".example";

    @Test
    void theStageFollowsTheDealAndACustomerStaysOne() {
        var id = known("buyer", "CEO");
        enter(id, "deal", 1, "\"outcome\": \"OPENED\", \"dealId\": \"d-1\"");
        shows(id, "stage", "OPPORTUNITY");
        enter(id, "deal", 2, "\"outcome\": \"LOST\", \"dealId\": \"d-1\", \"reason\": \"no budget this year\"");
        shows(id, "stage", "LOST");
        assertThat(prospect(id).path("stageReason").asString()).isEqualTo("deal lost: no budget this year");
        enter(id, "deal", 3, "\"outcome\": \"WON\", \"dealId\": \"d-2\", \"value\": 12000, \"currency\": \"EUR\"");
        shows(id, "stage", "CUSTOMER");
        enter(id, "deal", 4, "\"outcome\": \"LOST\", \"dealId\": \"d-3\"");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> prospect(id).path("timeline").toString().contains("d-3"));
        assertThat(prospect(id).path("stage").asString()).isEqualTo("CUSTOMER");
    }

    @Test
    void aWinByMistakeWithoutAnIdIsTakenBack() {
        var id = known("mistaken", "CEO");
        enter(id, "deal", 1, "\"outcome\": \"WON\"");
        shows(id, "stage", "CUSTOMER");
        enter(id, "deal", 2, "\"outcome\": \"OPENED\"");
        shows(id, "stage", "OPPORTUNITY");

        assertThat(prospect(id).at("/deals/0/state").asString()).isEqualTo("OPEN");
        assertThat(prospect(id).path("deals")).hasSize(1);
    }

    @Test
    void aMessageThatNobodyWroteSaysNothing() {
        var id = known("silent", "CEO");

        var unknown = say(id, "no-such-fact", "OPT_OUT");

        assertThat(unknown.statusCode()).as(unknown.body()).isEqualTo(409);
        assertThat(unknown.body()).contains("no-such-fact");
        enter(id, "notes", 1, "\"text\": \"a nice talk\"");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> prospect(id).path("timeline").toString().contains("a nice talk"));
        assertThat(prospect(id).path("stage").asString()).isNotEqualTo("OPTED_OUT");
    }

    @Test
    void whatWouldNotChangeARefusalIsNotAnsweredAsDone() {
        var id = known("refusing", "CEO");
        enter(id, "notes", 1, "\"text\": \"said: do not call me or write to me ever again\"");
        shows(id, "stage", "OPTED_OUT");
        var note = prospect(id)
                .path("timeline")
                .valueStream()
                .filter(entry -> entry.path("what").asString().equals("NOTE_TAKEN"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();

        var inVain = say(id, note, "NEUTRAL");

        assertThat(inVain.statusCode()).as(inVain.body()).isEqualTo(409);
        assertThat(inVain.body()).contains("refusal of all contact", "BUY");
        assertThat(say(id, note, "NOT_NOW").statusCode()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !prospect(id).path("stage").asString().equals("OPTED_OUT"));
        assertThat(say(id, note, "NOT_NOW").statusCode()).as("the same again").isEqualTo(202);
    }

    private HttpResponse<String> say(String id, String of, String says) {
        return call(request("/v1/prospects/" + id + "/readings")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"of\": \"%s\", \"says\": \"%s\"}".formatted(of, says))));
    }

    @Test
    void objectionsAreOpenUntilTheyAreClearedByType() {
        var id = known("critic", "Analyst");
        enter(id, "objections", 1, "\"type\": \"price\", \"text\": \"too dear\"");
        enter(id, "objections", 2, "\"type\": \"TRUST\"");
        enter(id, "objections", 3, "\"type\": \"PRICE\", \"text\": \"dear still\"");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> prospect(id).path("timeline").toString().contains("dear still"));
        assertThat(open(id)).containsExactly("PRICE", "TRUST");
        assertThat(prospect(id).at("/openObjections/0/text").asString()).isEqualTo("too dear");

        enter(id, "objections", 4, "\"type\": \"Price\", \"cleared\": true");
        await().atMost(Duration.ofSeconds(20)).until(() -> open(id).equals(List.of("TRUST")));
    }

    @Test
    void notesStandInTheOrderInWhichTheyWereTakenTheNewestFirst() {
        var id = known("talker", "Buyer");
        enter(id, "notes", 3, "\"text\": \"third\"");
        enter(id, "notes", 1, "\"text\": \"first\"");
        enter(id, "notes", 2, "\"text\": \"second\"");

        await().atMost(Duration.ofSeconds(20)).until(() -> notes(id).size() == 3);
        assertThat(notes(id)).containsExactly("third", "second", "first");
    }

    @Test
    void theWayThroughACompanyGoesByTheRolesThatWereFoundOut() {
        var gate = known("gate", null);
        var middle = known("middle", null);
        var top = known("top", null);
        assertThat(company().at("/path/decisionMakerKnown").asBoolean()).isFalse();

        enter(gate, "role", 1, "\"role\": \"GATEKEEPER\"");
        enter(middle, "role", 1, "\"role\": \"INFLUENCER\"");
        enter(top, "role", 1, "\"role\": \"DECISION_MAKER\"");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> company().at("/path/steps").size() == 3);
        assertThat(company()
                        .at("/path/steps")
                        .valueStream()
                        .map(step -> step.path("prospectId").asString()))
                .containsExactly(gate, middle, top);
        assertThat(company().at("/path/decisionMakerKnown").asBoolean()).isTrue();
        assertThat(company().at("/path/preferredContact").asString()).isEqualTo(top);
        assertThat(company().at("/path/advice").asString()).contains("Gate", "Top", "decides");
    }

    private String known(String name, String jobTitle) {
        var email = name + "@" + company;
        var person = new Person(name, email, null, Map.of(), jobTitle, null, null, Map.of());
        var capture = Facts.capture(CaptureChannel.WEB_FORM, person, YESTERDAY);
        qualifyProspects.handle(List.of(anEvent(email, YESTERDAY, capture)));
        return get("/v1/prospects?q=" + email).at("/items/0/prospectId").asString();
    }

    /** @param hour of the day after the capture */
    private void enter(String id, String what, int hour, String fields) {
        var at = YESTERDAY.plus(Duration.ofHours(hour));
        var answer = call(request("/v1/prospects/" + id + "/" + what)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{%s, \"at\": \"%s\"}".formatted(fields, at))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private void shows(String id, String field, String value) {
        await(value)
                .atMost(Duration.ofSeconds(20))
                .until(() -> prospect(id).path(field).asString().equals(value));
    }

    private List<String> open(String id) {
        return prospect(id)
                .path("openObjections")
                .valueStream()
                .map(open -> open.path("type").asString())
                .toList();
    }

    private List<String> notes(String id) {
        return prospect(id)
                .path("timeline")
                .valueStream()
                .filter(entry -> entry.path("what").asString().equals("NOTE_TAKEN"))
                .map(entry -> entry.path("text").asString())
                .toList();
    }

    private JsonNode prospect(String id) {
        return get("/v1/prospects/" + id);
    }

    private JsonNode company() {
        return get("/v1/companies/" + company);
    }

    private JsonNode get(String path) {
        var answer = call(request(path).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + EmbeddedPlatform.ADMIN_KEY);
    }

    private static HttpResponse<String> call(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
