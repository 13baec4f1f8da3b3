package io.followthrough.standalone.journeys;

import static io.followthrough.standalone.journeys.Operator.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import io.followthrough.standalone.RunningStandalone;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Somebody asks to be forgotten: every service obeys, and no store names the person any more. */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyJourneyTests {

    private static final List<String> NOT_OURS = List.of("admin", "local", "config");

    private final String unique = "x" + UUID.randomUUID().toString().substring(0, 8);
    private final String email = "forget-" + unique + "@example.com";
    private final String name = "Annabel " + unique;
    private RunningStandalone system;
    private Operator operator;

    @BeforeAll
    void start() {
        system = RunningStandalone.shared();
        operator = new Operator(system.addresses(), system.accessKey());
    }

    @Test
    void whoAsksToBeForgottenIsForgottenByAllServices(@TempDir Path folder) throws Exception {
        var form = Operator.aForm(email, "journey-privacy").replace("Ann Example", name);
        operator.capture(form);
        var before = operator.prospect(email);
        var id = before.path("prospectId").asString();
        var phone = before.path("person").path("phone").asString();
        eventually("contacts are planned")
                .untilAsserted(() -> assertThat(enrolments(id)).isNotEmpty());
        assertThat(operator.qualification
                        .post("/v1/prospects/" + id + "/notes", "{\"text\": \"" + name + " likes sailing\"}")
                        .status())
                .isEqualTo(202);
        eventually("the note is there")
                .until(() -> operator.qualification
                        .get("/v1/people?email=" + email)
                        .toString()
                        .contains("likes sailing"));
        assertThat(whereItIsNamed(email)).anyMatch(place -> place.contains("qualification"));
        assertThat(whereItIsNamed(email)).anyMatch(place -> place.contains("cadence"));

        var erased = operator.qualification.delete("/v1/people?email=" + email);

        assertThat(erased.status()).as(erased.body()).isEqualTo(200);
        assertThat(erased.json().path("prospectIds").toString()).contains(id);
        for (var personal : List.of(email, phone, name, "likes sailing")) {
            eventually("no store names " + personal)
                    .untilAsserted(() -> assertThat(whereItIsNamed(personal)).isEmpty());
        }
        eventually("nothing is planned any more")
                .untilAsserted(() -> assertThat(enrolments(id)).isEmpty());
        assertThat(operator.qualification
                        .get("/v1/prospects?q=" + email)
                        .path("total")
                        .asInt())
                .isZero();

        var list = Files.writeString(folder.resolve("old.csv"), "Name,Email\n%s,%s\n".formatted(name, email));
        var mapping = Files.writeString(
                folder.resolve("old.yml"),
                "name: old\nkind: captures\nconstants: {channel: IMPORT}\n"
                        + "fields: {person.name: Name, person.email: Email}\n");
        eventually("the list leaves them out").untilAsserted(() -> {
            operator.load(list, mapping);
            assertThat(newestImport().path("erased").asInt()).isEqualTo(1);
        });
        assertThat(newestImport().path("accepted").asInt()).isZero();
        othersTell();
        assertThat(operator.qualification
                        .get("/v1/prospects?q=" + email)
                        .path("total")
                        .asInt())
                .isZero();

        operator.capture(form.replace("this month", "this quarter"));
        assertThat(operator.prospect(email).path("prospectId").asString()).isNotEqualTo(id);
        accepted("/v1/activities", """
                {"kind": "CONTENT_DOWNLOADED", "person": {"email": "%s"}}""".formatted(email));
        eventually("who came back is told of again")
                .untilAsserted(() -> assertThat(export()).contains("CONTENT_DOWNLOADED"));
        assertThat(export()).as("what came before").doesNotContain("DEAL_WON", "vip", "STOREFRONT");
        eventually("lists may tell of who came back").untilAsserted(() -> {
            operator.load(list, mapping);
            assertThat(newestImport().path("accepted").asInt()).isEqualTo(1);
        });
    }

    /** A shop's record that somebody touched, and a CRM's news of a deal. */
    private void othersTell() {
        accepted("/v1/leads", """
                {"channel": "STOREFRONT", "reported": true, "source": {"id": "shop"},
                 "person": {"name": "%s", "email": "%s"}, "answers": {"tags": "vip"}}""".formatted(name, email));
        accepted("/v1/activities", """
                {"kind": "DEAL_WON", "person": {"email": "%s"}, "deal": {"value": 100, "currency": "EUR"}}""".formatted(email));
    }

    private void accepted(String path, String json) {
        var answer = operator.intake.post(path, json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    }

    private String export() {
        return operator.qualification.get("/v1/people?email=" + email).toString();
    }

    private JsonNode newestImport() {
        return operator.intake.get("/v1/imports?limit=1").path("items").path(0);
    }

    private List<String> enrolments(String prospectId) {
        return operator.cadence
                .get("/v1/enrolments?prospect=" + prospectId)
                .path("items")
                .valueStream()
                .map(enrolment -> enrolment.path("enrolmentId").asString())
                .toList();
    }

    /** Every collection of every database with a document that holds the text, in whatever field. */
    private List<String> whereItIsNamed(String text) {
        var places = new ArrayList<String>();
        try (var mongo = MongoClients.create(system.mongoUri())) {
            for (var database : mongo.listDatabaseNames()) {
                if (NOT_OURS.contains(database)) {
                    continue;
                }
                for (var collection : mongo.getDatabase(database).listCollectionNames()) {
                    mongo.getDatabase(database)
                            .getCollection(collection, RawBsonDocument.class)
                            .find()
                            .forEach(document -> {
                                if (bytes(document).contains(text)) {
                                    places.add(database + "." + collection);
                                }
                            });
                }
            }
        }
        return places;
    }

    private static String bytes(RawBsonDocument document) {
        var buffer = document.getByteBuffer().asNIO();
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
