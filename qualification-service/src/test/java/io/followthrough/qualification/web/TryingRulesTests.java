package io.followthrough.qualification.web;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Topics;
import io.followthrough.qualification.ShippedRules;
import io.followthrough.testkit.TopicProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Rules are tried on recorded history before they are put in force. */
class TryingRulesTests extends RunningService {

    /** What another decision would be written to; the service tidies others by itself meanwhile. */
    private static final Set<String> DECIDED =
            Set.of("prospects", "rules", "rescorings", "referrals", "merges", "claims");

    private static final Set<String> ABOUT_WRITING = Set.of("changed", "write");

    @Autowired
    private MongoDatabase store;

    @BeforeEach
    void people() {
        for (var n = 0; n < 5; n++) {
            captured(capture(
                    CaptureChannel.WEB_FORM,
                    person("trial-" + n + "@trials.example", null),
                    TODAY,
                    Map.of("need", "yes", "budget", "10000", "timeline", "this month"),
                    null));
        }
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

    @Test
    void nothingIsWritten() {
        var before = everythingStored();
        var told = told();

        tried(ShippedRules.YAML.replace("minScore: 60", "minScore: 99"), "");

        assertThat(everythingStored()).isEqualTo(before);
        assertThat(told()).isEqualTo(told);
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
                .isZero();
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

        assertThat(refused.body().at("/errors/0/line").asInt()).isEqualTo(9);
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

    private List<Document> everythingStored() {
        awaitQuiet();
        var all = new ArrayList<Document>();
        for (var collection : DECIDED) {
            store.getCollection(collection).find().sort(new Document("_id", 1)).forEach(document -> {
                ABOUT_WRITING.forEach(document::remove);
                all.add(document);
            });
        }
        assertThat(all).isNotEmpty();
        return all;
    }

    /** Rules of other tests are followed to the end, and what was decided is told. */
    private void awaitQuiet() {
        Awaitility.await()
                .until(() -> store.getCollection("rescorings").countDocuments(new Document("state", "RUNNING")) == 0
                        && store.getCollection("prospects")
                                        .countDocuments(new Document("pending", new Document("$exists", true)))
                                == 0);
    }

    private static int told() {
        try (var decisions = TopicProbe.on(Topics.PROSPECTS_QUALIFICATION)) {
            decisions.await(io.followthrough.events.ProspectQualified.class, any -> true);
            return decisions.records().size();
        }
    }
}
