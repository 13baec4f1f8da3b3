package io.followthrough.qualification.web;

import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.testkit.Fixtures.MONDAY_8AM;
import static io.followthrough.testkit.Fixtures.aCapture;
import static io.followthrough.testkit.Fixtures.aPersonWithEmail;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Person;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.qualification.domain.Ranking;
import io.followthrough.testkit.ApiDescriptions;
import io.followthrough.testkit.EmbeddedPlatform;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answers over HTTP. */
class HttpTests extends ListeningService {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    /** Ann and Bob work at example.com, Zoe at zoo.example; handled again before each test, which changes nothing. */
    @BeforeEach
    void people() {
        captured(aPersonWithEmail("ann@example.com"));
        captured(new Person("Bob Gray", "bob@example.com", null, Map.of(), "Assistant", null, null, Map.of()));
        var zoe = new Person("Zoe Lee", "zoe@zoo.example", "+4915198765432", Map.of(), null, null, null, Map.of());
        captured(zoe.email(), capture(CaptureChannel.WEB_FORM, zoe, MONDAY_8AM));
    }

    private void captured(Person person) {
        captured(person.email(), aCapture("lead-of-" + person.email(), person, MONDAY_8AM));
    }

    private void captured(String key, LeadCaptured capture) {
        qualifyProspects.handle(List.of(anEvent(key, MONDAY_8AM, capture)));
    }

    @Test
    void everyCallSaysWhatItDoes() throws Exception {
        assertThat(ApiDescriptions.incomplete(get("/v3/api-docs").body())).isEmpty();
    }

    @Test
    void aProspectComesWithReasonsTimelineAndNextQuestion() throws Exception {
        var ann = json(get("/v1/prospects/" + id("ann@example.com")));

        assertThat(ann.at("/stage").asString()).isEqualTo("PROSPECT");
        assertThat(ann.at("/stageReason").asString()).isNotBlank();
        assertThat(ann.at("/roadReason").asString()).isNotBlank();
        assertThat(ann.at("/criteria").size()).isEqualTo(6);
        assertThat(ann.at("/criteria/0/evidence/0/text").asString()).isNotBlank();
        assertThat(ann.at("/timeline/0/what").asString()).isEqualTo("CAPTURED");
        assertThat(ann.at("/nextQuestion/text").asString()).endsWith("?");
    }

    @ParameterizedTest(name = "q={0} finds {1}")
    @CsvSource({
        "ann@example.com,1",
        "lee,2",
        "ann lee,1",
        "bob gr,1",
        "example.com,2",
        "nobody,0",
        "ZOE,1",
        "ex,2",
        "zoo,1",
        "0151 98765432,1",
        "+49 151 98765432,1",
        "0049 (0)151/987 654-32,1",
        "+4915198765432,1",
        "98765432,1",
        "0151 98765433,0"
    })
    void aSearchFindsByAddressNumberNameAndCompany(String words, int found) throws Exception {
        var page = json(get("/v1/prospects?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));

        assertThat(page.at("/items").size()).isEqualTo(found);
        assertThat(page.at("/total").asInt()).isEqualTo(found);
    }

    @Test
    void aListIsReadPieceByPieceBestFirst() throws Exception {
        var seen = new ArrayList<String>();
        var ranks = new ArrayList<String>();
        var cursor = "";
        do {
            var page = json(get("/v1/prospects?limit=2" + cursor));
            page.at("/items").forEach(item -> {
                seen.add(item.at("/prospectId").asString());
                ranks.add(Ranking.of(
                        Stage.valueOf(item.at("/stage").asString()),
                        Road.valueOf(item.at("/road").asString()),
                        item.at("/ranking").decimalValue()));
            });
            cursor = page.at("/next").isMissingNode()
                    ? null
                    : "&cursor=" + page.at("/next").asString();
        } while (cursor != null);

        assertThat(seen).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        assertThat(ranks).isSorted();
    }

    @Test
    void filtersNarrowTheList() throws Exception {
        assertThat(json(get("/v1/prospects?stage=PROSPECT&road=CURRENT_INTEREST&minScore=1"))
                        .at("/total")
                        .asInt())
                .isPositive();
        assertThat(json(get("/v1/prospects?stage=CUSTOMER&q=zoe")).at("/total").asInt())
                .isZero();
        assertThat(json(get("/v1/prospects?minScore=100")).at("/total").asInt()).isZero();
    }

    @Test
    void whatARepLearntIsReadWithinASecondOrTwo() throws Exception {
        var zoe = id("zoe@zoo.example");
        assertThat(post("/v1/prospects/" + zoe + "/answers", "{\"answers\":{\"budget\":\"25000\"}}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(post("/v1/prospects/" + zoe + "/notes", "{\"text\":\"likes sailing\"}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(post("/v1/prospects/" + zoe + "/objections", "{\"type\":\"trust\"}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(post("/v1/prospects/" + zoe + "/role", "{\"role\":\"INFLUENCER\"}")
                        .statusCode())
                .isEqualTo(202);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var view = json(get("/v1/prospects/" + zoe));
            assertThat(view.at("/criteria/2/score").asDouble()).isEqualTo(1);
            assertThat(view.at("/openObjections/0/type").asString()).isEqualTo("TRUST");
            assertThat(view.at("/role").asString()).isEqualTo("INFLUENCER");
            assertThat(view.at("/timeline").toString()).contains("likes sailing");
        });
    }

    @Test
    void theSameIdempotencyKeyIsTheSameActivity() throws Exception {
        var path = "/v1/prospects/" + id("bob@example.com") + "/notes";

        assertThat(post(path, "{\"text\":\"one\"}", "key-1").body())
                .isEqualTo(post(path, "{\"text\":\"one\"}", "key-1").body());
        assertThat(post(path, "{\"text\":\"one\"}", "key-1").body())
                .isNotEqualTo(post(path, "{\"text\":\"one\"}", "key-2").body());
    }

    @Test
    void aCompanyShowsItsPeopleAndTheWayToWhoeverDecides() throws Exception {
        var company = json(get("/v1/companies/Example.com"));

        assertThat(company.at("/people").size()).isEqualTo(2);
        assertThat(company.at("/path/steps/0/name").asString()).isEqualTo("Bob Gray");
        assertThat(company.at("/path/steps/1/name").asString()).isEqualTo("Ann Lee");
        assertThat(company.at("/path/decisionMakerKnown").asBoolean()).isTrue();
    }

    @Test
    void theRulesAreReadAsJsonOrAsTheFile() throws Exception {
        assertThat(json(get("/v1/rules")).at("/criteria/need/weight").asInt()).isEqualTo(25);
        var yaml = HTTP.send(
                request("/v1/rules", EmbeddedPlatform.READ_KEY)
                        .header("Accept", "application/yaml")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(yaml.body()).startsWith("# The rules of qualification");
    }

    @ParameterizedTest(name = "{0} {1} answers {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /v1/prospects/nobody             |                     | 404 | There is no prospect nobody",
                "GET  | /v1/companies/nowhere.example    |                     | 404 | There is no company",
                "GET  | /v1/prospects?stage=KING         |                     | 400 | stage",
                "GET  | /v1/prospects?limit=0            |                     | 400 | limit",
                "GET  | /v1/prospects?minScore=101       |                     | 400 | minScore",
                "GET  | /v1/prospects?cursor=@@          |                     | 400 | cursor",
                "POST | /v1/prospects/nobody/notes       | {\"text\":\"hello\"} | 404 | There is no prospect nobody",
                "POST | /v1/prospects/ANN/notes          | {}                  | 400 | text",
                "POST | /v1/prospects/ANN/answers        | {\"answers\":{}}    | 400 | answers",
                "POST | /v1/prospects/ANN/deal           | {\"outcome\":\"X\"} | 400 | outcome",
                "POST | /v1/prospects/ANN/deal           | {}                  | 400 | WON",
                "POST | /v1/prospects/ANN/role           | {}                  | 400 | GATEKEEPER",
                "POST | /v1/prospects/ANN/notes          | nonsense            | 400 | body",
                "POST | /v1/prospects/ANN/notes          | {\"txt\":\"hello\"} | 400 | did you mean text?",
                "POST | /v1/prospects/ANN/answers        | {\"answer\":{}}     | 400 | did you mean answers?",
                "POST | /v1/prospects/ANN/deal           | {\"deal\":1}        | 400 | is not a field of this",
                "POST | /v1/merges                       | {\"reasons\":\"x\"} | 400 | did you mean reason?",
            })
    void whatCannotBeDoneIsSaidPlainly(String method, String path, String body, int status, String said)
            throws Exception {
        var target = path.replace("ANN", id("ann@example.com"));
        var answer = method.equals("GET") ? get(target, EmbeddedPlatform.ADMIN_KEY) : post(target, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(said);
    }

    @Test
    void readingNeedsAKeyAndWorkingAnotherScope() throws Exception {
        assertThat(get("/v1/prospects", EmbeddedPlatform.CAPTURE_KEY).statusCode())
                .isEqualTo(403);
        var note = request("/v1/prospects/x/notes", EmbeddedPlatform.READ_KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"x\"}"))
                .build();
        assertThat(HTTP.send(note, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    private String id(String email) throws Exception {
        return json(get("/v1/prospects?q=" + email)).at("/items/0/prospectId").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(path, EmbeddedPlatform.READ_KEY);
    }

    private HttpResponse<String> get(String path, String key) throws Exception {
        return HTTP.send(request(path, key).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return post(path, body, null);
    }

    private HttpResponse<String> post(String path, String body, String idempotencyKey) throws Exception {
        var request = request(path, EmbeddedPlatform.ADMIN_KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + key);
    }
}
