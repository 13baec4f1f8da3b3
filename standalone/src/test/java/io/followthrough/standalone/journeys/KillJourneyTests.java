package io.followthrough.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.standalone.journeys.OlistFiles.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The process is killed in the middle of its work, and started again. */
@Tag("journey")
class KillJourneyTests {

    private static final int PEOPLE = 3_000;
    private static final Map<String, String> TRUTH = Map.of("kill search", "150/2000", "kill social", "0/1000");

    @Test
    void nothingIsLostAndNothingDoneTwice(@TempDir Path folder) throws Exception {
        var files = OlistFiles.write(
                folder, "kill", List.of(new Origin("kill search", 2_000, 150), new Origin("kill social", 1_000, 0)));
        try (var process = new ChildProcess(folder)) {
            process.awaitReady();
            var operator = process.operator();
            var importId = upload(operator, files.leads(), OlistFiles.LEADS_MAPPING);
            awaitTheMiddleOf(importId, operator);
            process.kill();

            process.startAgain();
            process.awaitReady();
            awaitEndOf(importId, operator);
            operator.load(files.deals(), OlistFiles.DEALS_MAPPING);
            assertFigures(operator);

            process.stop();
            assertThat(process.printed()).contains("stopped in");
            process.startAgain();
            process.awaitReady();
            assertFigures(operator);
            operator.capture(Operator.aForm("afterwards@example.com", "afterwards"));
            operator.prospect("afterwards@example.com");
        }
    }

    private static void assertFigures(Operator operator) {
        Operator.eventually("the true figures").atMost(Duration.ofMinutes(5)).untilAsserted(() -> {
            assertThat(operator.conversions("CUSTOMER", "kill")).containsExactlyInAnyOrderEntriesOf(TRUTH);
            assertThat(operator.qualification
                            .get("/v1/prospects?limit=1")
                            .path("total")
                            .asInt())
                    .isEqualTo(PEOPLE);
        });
    }

    private static String upload(Operator operator, Path file, Path mapping) throws Exception {
        var boundary = "the-files";
        var body = new StringBuilder();
        for (var part : Map.of("file", file, "mapping", mapping).entrySet()) {
            body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, part.getKey(), part.getKey(), Files.readString(part.getValue())));
        }
        var answer = operator.intake.post(
                "/v1/imports", "multipart/form-data; boundary=" + boundary, body + "--" + boundary + "--\r\n");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.json().path("importId").asString();
    }

    private static void awaitTheMiddleOf(String importId, Operator operator) {
        var status = Awaitility.await("the middle of the import")
                .atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(
                        () -> status(importId, operator),
                        seen -> seen.path("read").asInt() > 300);
        assertThat(status.path("state").asString()).as("killed while it runs").isEqualTo("RUNNING");
    }

    private static void awaitEndOf(String importId, Operator operator) {
        var status = Operator.eventually("the end of the import")
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> status(importId, operator),
                        seen -> seen.path("state").asString().equals("DONE"));
        assertThat(status.path("accepted").asInt()).isEqualTo(PEOPLE);
    }

    private static JsonNode status(String importId, Operator operator) {
        return operator.intake.get("/v1/imports/" + importId);
    }
}
