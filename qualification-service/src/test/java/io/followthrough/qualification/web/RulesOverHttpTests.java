package io.followthrough.qualification.web;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Topics;
import io.followthrough.qualification.ShippedRules;
import io.followthrough.qualification.application.rulebook.Rulebook;
import io.followthrough.qualification.application.rulebook.RulesInForce;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.TopicProbe;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules are data: read, checked, put in force for all, kept in every version. */
class RulesOverHttpTests extends RunningService {

    @Autowired
    private Rulebook rulebook;

    @AfterEach
    void shippedRulesAgain() {
        put("/v1/rules", numbered(versionInForce() + 1)).is(200);
    }

    @Test
    void wrongRulesAreRefusedWithLineFieldAndRemedyAndNothingChanges() {
        var before = versionInForce();
        var refused = put("/v1/rules", nextRules("weight: 25", "weight: 35")).is(400);

        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("criteria");
        assertThat(refused.body().at("/errors/0/line").asInt()).isEqualTo(ShippedRules.line("criteria:"));
        assertThat(refused.body().at("/errors/0/remedy").asString()).isEqualTo("make it 100");
        assertThat(versionInForce()).isEqualTo(before);
    }

    @Test
    void everyInstanceFollowsAndTheHistoryIsKept() {
        var otherInstance = new RulesInForce(rulebook);
        otherInstance.refresh();
        var before = versionInForce();
        var answer = put("/v1/rules", nextRules("minScore: 60", "minScore: 61")).is(200);
        otherInstance.refresh();

        assertThat(answer.body().at("/version").asLong()).isEqualTo(before + 1);
        assertThat(answer.body().at("/by").asString()).isEqualTo("admin");
        assertThat(otherInstance.edition().rules().stages().minScore()).isEqualByComparingTo("61");
        assertThat(get("/v1/rules").body().at("/stages/minScore").asInt()).isEqualTo(61);
        assertThat(get("/v1/rules?version=" + before)
                        .body()
                        .at("/stages/minScore")
                        .asInt())
                .isEqualTo(60);
        assertThat(yaml("/v1/rules?version=" + before)).startsWith("# The rules of qualification");
        var versions = get("/v1/rules/versions").is(200).body();
        assertThat(versions.at("/items/0/inForce").asBoolean()).isTrue();
        assertThat(versions.at("/items/0/by").asString()).isEqualTo("admin");
        assertThat(versions.at("/items/1/inForce").asBoolean()).isFalse();
        get("/v1/rules?version=999999").is(404);
    }

    @Test
    void theSameRulesAgainAreNoNewVersion() {
        var before = versionInForce();

        assertThat(put("/v1/rules", yaml("/v1/rules"))
                        .is(200)
                        .body()
                        .at("/changed")
                        .asBoolean())
                .isFalse();
        assertThat(put("/v1/rules", get("/v1/rules").response().body())
                        .is(200)
                        .body()
                        .at("/changed")
                        .asBoolean())
                .as("as JSON")
                .isFalse();
        assertThat(versionInForce()).isEqualTo(before);
    }

    @Test
    void twoPeopleWhoStartFromTheSameVersionDoNotOverwriteEachOther() {
        var mine = nextRules("minScore: 60", "minScore: 62");
        var theirs = nextRules("minScore: 60", "minScore: 63");
        var readBefore = get("/v1/rules").eTag();

        put("/v1/rules", mine).is(200);
        var late = put("/v1/rules", theirs).is(409);
        put("/v1/rules", nextRules("minScore: 60", "minScore: 63"), "If-Match", readBefore)
                .is(412);

        assertThat(late.body().at("/detail").asString()).contains("version: \"" + (versionInForce() + 1) + "\"");
        assertThat(get("/v1/rules").body().at("/stages/minScore").asInt()).isEqualTo(62);
    }

    @Test
    void rulesMayBeSentAsJson() {
        var json = JSON.readTree(get("/v1/rules").response().body());
        var changed = json.toString()
                .replace("\"minScore\":60", "\"minScore\":64")
                .replaceFirst("\"version\":\"\\d+\"", "\"version\":\"" + (versionInForce() + 1) + "\"");

        put("/v1/rules", changed).is(200);

        assertThat(get("/v1/rules").body().at("/stages/minScore").asInt()).isEqualTo(64);
    }

    @Test
    void onlyAnAdministratorChangesThem() {
        var request = request("/v1/rules", EmbeddedPlatform.READ_KEY)
                .header("Content-Type", "application/yaml")
                .PUT(HttpRequest.BodyPublishers.ofString(ShippedRules.YAML));

        send(request).is(403);
    }

    @Test
    void everybodyIsDecidedAnewAndThoseOfWhomTheNewRulesSayOtherwiseAreTold() {
        var unique = UUID.randomUUID().toString().substring(0, 8);
        var concerned = unique + "-form@concerned.example";
        var indifferent = unique + "-news@indifferent.example";
        captured(capture(
                CaptureChannel.WEB_FORM,
                person(concerned, null),
                TODAY,
                Map.of("need", "yes", "budget", "10000", "timeline", "this month"),
                null));
        captured(capture(CaptureChannel.NEWSLETTER, person(indifferent, null), TODAY));

        var version = put("/v1/rules", nextRules("minScore: 60", "minScore: 99"))
                .is(200)
                .body()
                .at("/version")
                .asString();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get("/v1/rules/versions")
                        .body()
                        .at("/items/0/rescoring/state")
                        .asString()
                        .equals("DONE"));

        var rescoring = get("/v1/rules/versions").body().at("/items/0/rescoring");
        assertThat(rescoring.at("/done").asLong())
                .isEqualTo(rescoring.at("/total").asLong());
        try (var decisions = TopicProbe.on(Topics.PROSPECTS_QUALIFICATION)) {
            decisions.await(
                    ProspectQualified.class,
                    told -> isOf(concerned, told) && told.rulesVersion().equals(version));
            var toldById = new HashMap<String, ProspectQualified>(); // what is told twice has the same id
            decisions
                    .events(ProspectQualified.class)
                    .forEach(event -> toldById.put(event.id(), (ProspectQualified) event.data()));
            var told = toldById.values();
            assertThat(told).filteredOn(decision -> isOf(concerned, decision)).hasSize(2);
            assertThat(told).filteredOn(decision -> isOf(indifferent, decision)).hasSize(1);
        }
        assertThat(get("/v1/prospects/" + idOf(concerned)).body().at("/stage").asString())
                .isEqualTo("LEAD");
    }

    private static boolean isOf(String email, ProspectQualified told) {
        return email.equals(told.person().email());
    }
}
