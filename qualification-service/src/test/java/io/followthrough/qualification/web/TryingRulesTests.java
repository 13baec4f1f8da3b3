package io.followthrough.qualification.web;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Topics;
import io.followthrough.qualification.ShippedRules;
import io.followthrough.testkit.TopicProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Rules are tried on recorded history before they are put in force. */
class TryingRulesTests extends RunningService {

    private static final Set<String> ABOUT_WRITING = Set.of("changed", "write");

    @Autowired
    private MongoDatabase store;

    @BeforeEach
    void people() {
        for (var n = 0; n < 5; n++) {
            captured("trial-" + n + "@trials.example");
        }
    }

    private void captured(String email) {
        captured(capture(
                CaptureChannel.WEB_FORM,
                person(email, null),
                TODAY,
                Map.of("need", "yes", "budget", "10000", "timeline", "this month"),
                null));
    }

    @Test
    void aReportSaysWhoWouldChangeAndByWhichCriterion() {
        var trial = tried(ShippedRules.YAML.replace("minScore: 60", "minScore: 99"), "");

        assertThat(trial.at("/state").asString()).isEqualTo("DONE");
        assertThat(trial.at("/done").asLong()).isEqualTo(trial.at("/total").asLong());
        var turn = trial.at("/report/stages/0");
        assertThat(turn.at("/from").asString()).isEqualTo("PROSPECT");
        assertThat(turn.at("/to").asString()).isEqualTo("LEAD");
        assertThat(turn.at("/people").asLong()).isGreaterThanOrEqualTo(5);
        assertThat(turn.at("/by/stages").asLong()).isEqualTo(turn.at("/people").asLong());
        var example = turn.at("/examples/0/prospectId").asString();
        assertThat(get("/v1/prospects/" + example).is(200).body().at("/stage").asString())
                .isEqualTo("PROSPECT");
    }

    @Test
    void theSameRulesAreAnEmptyDifference() {
        var report = tried(yaml("/v1/rules"), "").at("/report");

        assertThat(report.at("/people").asLong()).isGreaterThanOrEqualTo(5);
        assertThat(report.at("/changed").asLong()).isZero();
        assertThat(report.at("/stages").size()).isZero();
        assertThat(report.at("/roads").size()).isZero();
        assertThat(report.at("/scores/raised").asLong()).isZero();
        assertThat(report.at("/scores/lowered").asLong()).isZero();
    }

    /** Of people whom nobody else knows, and who would all be decided upon otherwise: other tests may write meanwhile. */
    @Test
    void nothingIsWritten() {
        var people = IntStream.range(0, 5).mapToObj(n -> somebodyNew()).toList();
        awaitQuiet();
        var before = stored(people);
        var told = told(people);
        var rules = versionsOfRules();

        var trial = tried(ShippedRules.YAML.replace("minScore: 60", "minScore: 99"), "");

        assertThat(trial.at("/report/changed").asLong()).isGreaterThanOrEqualTo(5);
        assertThat(stored(people)).isEqualTo(before);
        assertThat(told(people)).isEqualTo(told);
        assertThat(versionsOfRules()).isEqualTo(rules);
    }

    private String somebodyNew() {
        var email = UUID.randomUUID() + "@trials.example";
        captured(email);
        return idOf(email);
    }

    @Test
    void rulesMayComeWithinJsonAndForAFewPeopleOnly() {
        var envelope = JSON.createObjectNode();
        envelope.put("rules", ShippedRules.YAML.replace("minScore: 60", "minScore: 99"));

        assertThat(tried(envelope.toString(), "?limit=2").at("/report/people").asLong())
                .isEqualTo(2);
        assertThat(tried(envelope.toString(), "?stage=OPTED_OUT")
                        .at("/report/people")
                        .asLong())
                .isEqualTo(get("/v1/prospects?stage=OPTED_OUT")
                        .is(200)
                        .body()
                        .at("/total")
                        .asLong());
        envelope.set("rules", JSON.readTree(get("/v1/rules").response().body()));
        assertThat(tried(envelope.toString(), "").at("/report/changed").asLong())
                .isZero();
    }

    @Test
    void aTrialCanBeAskedAboutAfterwards() {
        var trial = tried(yaml("/v1/rules"), "");
        var path = "/v1/rules/try/" + trial.at("/id").asString();

        assertThat(get(path).is(200).body()).isEqualTo(trial);
        get("/v1/rules/try/none").is(404);
    }

    @Test
    void wrongRulesAreRefusedWithTheirLine() {
        var refused = post("/v1/rules/try", ShippedRules.YAML.replace("weight: 25", "weight: 35"))
                .is(400);

        assertThat(refused.body().at("/errors/0/line").asInt()).isEqualTo(ShippedRules.line("criteria:"));
        assertThat(post("/v1/rules/try", "{}")
                        .is(400)
                        .body()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("rules");
    }

    private JsonNode tried(String rules, String query) {
        return post("/v1/rules/try" + query, rules).is(200).body();
    }

    private List<Document> stored(List<String> people) {
        var all = store.getCollection("prospects")
                .find(new Document("_id", new Document("$in", people)))
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
        all.forEach(document -> ABOUT_WRITING.forEach(document::remove));
        assertThat(all).hasSameSizeAs(people);
        return all;
    }

    private List<Object> versionsOfRules() {
        return store.getCollection("rules")
                .find()
                .sort(new Document("_id", 1))
                .map(document -> document.get("_id"))
                .into(new ArrayList<>());
    }

    /** Rules of other tests are followed to the end, and what was decided is told. */
    private void awaitQuiet() {
        Awaitility.await()
                .until(() -> store.getCollection("rescorings").countDocuments(new Document("state", "RUNNING")) == 0
                        && store.getCollection("prospects")
                                        .countDocuments(new Document("pending", new Document("$exists", true)))
                                == 0);
    }

    private static List<String> told(List<String> people) {
        try (var decisions = TopicProbe.on(Topics.PROSPECTS_QUALIFICATION)) {
            people.forEach(id -> decisions.await(
                    ProspectQualified.class, told -> told.prospectId().equals(id)));
            return decisions.records().stream()
                    .filter(record -> people.contains(record.key()))
                    .map(record -> record.key() + " at " + record.offset())
                    .toList();
        }
    }
}
