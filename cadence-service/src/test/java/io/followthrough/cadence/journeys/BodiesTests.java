package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.testkit.EmbeddedPlatform;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bodies may say. */
class BodiesTests extends JourneyTest {

    /** What was read can be sent back as it is, whatever else a body says is refused. */
    @Test
    void whatIsReadOfADefinitionCanBeWrittenBack() {
        for (var kind : List.of("cadences", "templates", "windows", "reps")) {
            var items = get("/v1/" + kind).body().path("items");
            assertThat(items.isEmpty()).isFalse();
            for (var item : items) {
                var path = "/v1/" + kind + "/" + item.path("id").asString();
                var read = get(path).body();
                if (item.path("email").asString("").startsWith("idle")) {
                    continue; // others change it meanwhile
                }

                var written = put(path, read.toString());

                assertThat(written.status()).as(path + ": " + written.body()).isEqualTo(200);
                assertThat(written.body().path("version")).as(path).isEqualTo(read.path("version"));
            }
        }
    }

    /** As it is shipped, without a version and with what has a default left out. */
    @ParameterizedTest
    @ValueSource(
            strings = {"templates/nurture-report", "cadences/nurture", "cadences/conversation", "windows/email-outreach"
            })
    void aFileOfTheLibraryCanBePutAsItIs(String definition) throws IOException {
        var file = Objects.requireNonNull(
                BodiesTests.class.getResourceAsStream("/cadence-library/" + definition + ".yml"));
        var request = HttpRequest.newBuilder(uri("/v1/" + definition))
                .header("Content-Type", "application/yaml")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(file.readAllBytes()));

        var written = call(request, EmbeddedPlatform.ADMIN_KEY);

        assertThat(written.status()).as(written.body().toString()).isEqualTo(200);
        assertThat(written.body().path("version").asInt()).as("is known").isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT  | /v1/reps/typo                 | {'capacity': {'day': 1, 'emailPerDay': 2}} | capacity.emailPerDay | emailsPerDay",
                "PUT  | /v1/reps/typo                 | {'workingHour': []}                        | workingHour          | workingHours",
                "POST | /v1/reps/ben/absences         | {'form': '2026-03-05'}                     | form                 | from",
                "POST | /v1/reps/ben/busy             | {'form': '2026-03-05T09:00:00Z'}           | form                 | from",
                "PUT  | /v1/cadences/typo             | {'steps': [{'days': 1}]}                   | steps[0].days        | day",
                "PUT  | /v1/templates/typo            | {'variants': [{'subjekt': 'x'}]}           | variants[0].subjekt  | subject",
                "PUT  | /v1/windows/typo              | {'preference': []}                         | preference           | preferences",
                "PUT  | /v1/newsletters/typo          | {'wording': []}                            | wording              | wordings",
                "POST | /v1/plans                     | {'cadenceID': 'x'}                         | cadenceID            | cadenceId",
                "POST | /v1/touches/a.e1s1a1/outcome  | {'outcome': 'CONNECTED', 'note': 'x'}      | note                 | notes",
                "PUT  | /v1/touches/a.e1s1a1/meeting  | {'att': '2026-03-05T09:00:00Z'}            | att                  | at",
                "POST | /v1/enrolments                | {'cadenceId': 'x', 'prospects': []}        | prospects            | ",
                "POST | /v1/enrolments/nobody/pause   | {'untill': '2026-03-05T09:00:00Z'}         | untill               | until",
                "POST | /v1/worklist/nobody/reading   | {'off': 'x'}                               | off                  | of",
                "POST | /v1/worklist/nobody/answered  | {'off': 'x'}                               | off                  | of"
            })
    void aMisspeltFieldIsNamedWithTheOneThatWasMeant(
            String method, String path, String body, String field, String near) {
        var json = body.replace('\'', '"');

        var refused = method.equals("PUT") ? put(path, json) : post(path, json);

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(refused.body().at("/errors/0/remedy").asString())
                .contains(near == null ? "use " : "did you mean " + near + "?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'workingHours': [null]",
                "'workingHours': [{'days': [null], 'from': '08:00', 'to': '09:00'}]",
                "'workingHours': [{'days': ['MONDAY'], 'from': null, 'to': '09:00'}, {'days': ['MONDAY'], 'from': '08:00', 'to': '09:00'}]",
                "'absences': [null]",
                "'absences': [{}]",
                "'busy': [null]",
                "'busy': [{'to': '2026-03-05T09:00:00Z'}]",
                "'languages': [null]",
                "'territories': [null]",
                "'skills': [null]",
                "'capacity': {'day': 1, 'week': 1, 'month': 1, 'channels': {'CALL': null}}",
                "'timeZone': 'Mars/Olympus'",
                "'timeZone': null"
            })
    void whatMakesNoRepresentativeIsRefusedAndIsNoFaultOfOurs(String odd) {
        var field = odd.replace('\'', '"');
        var name = field.substring(1, field.indexOf('"', 1));
        var rep = (tools.jackson.databind.node.ObjectNode)
                tools.jackson.databind.json.JsonMapper.shared().readTree(aRep("odd", 0));
        rep.remove(name);

        var refused = put("/v1/reps/odd", "{" + field + ", " + rep.toString().substring(1));

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString())
                .as(refused.body().toString())
                .startsWith(name);
    }

    @Test
    void anHourThatIsWorkedTwiceIsRefusedWithFieldAndRemedy() {
        var twice = aRep("twice", 300)
                .replace(
                        "\"workingHours\": [",
                        "\"workingHours\": [{\"days\": [\"SUNDAY\", \"TUESDAY\"], \"from\": \"16:00\", \"to\": \"18:00\"}, ");

        var refused = put("/v1/reps/twice", twice);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("workingHours[1]");
        assertThat(refused.body().at("/errors/0/problem").asString()).isEqualTo("overlaps workingHours[0] on TUESDAY");
        assertThat(put(
                                "/v1/reps/twice",
                                twice.replace("16:00", "17:00").replace("\"active\": true", "\"active\": false"))
                        .status())
                .as("one right after the other")
                .isEqualTo(200);
    }

    private static String aRep(String id, int minutes) {
        return """
                {"name": "%s", "email": "%s@sales.example", "timeZone": "America/Sao_Paulo", "country": "BR",
                 "workingHours": [{"days": ["MONDAY", "TUESDAY"], "from": "08:00", "to": "17:00"}],
                 "capacity": {"day": %d, "week": %d, "month": %d, "emailsPerDay": 100}, "active": true}
                """.formatted(id, id, minutes, minutes, minutes);
    }
}
