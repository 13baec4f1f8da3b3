package io.followthrough.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.standalone.importing.ImportCommand;
import io.followthrough.standalone.page.Addresses;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import tools.jackson.databind.JsonNode;

/** Somebody who uses the system: sends leads, looks at prospects and metrics, moves the clock. */
final class Operator {

    final Api page;
    final Api intake;
    final Api qualification;
    final Api cadence;
    final Api analytics;

    Operator(Addresses addresses, String accessKey) {
        page = new Api(addresses.page(), accessKey);
        intake = new Api(addresses.intake(), accessKey);
        qualification = new Api(addresses.qualification(), accessKey);
        cadence = new Api(addresses.cadence(), accessKey);
        analytics = new Api(addresses.analytics(), accessKey);
    }

    /** A web form by somebody who wants to buy soon and may be written to and called. */
    static String aForm(String email, String source) {
        // A number of its own: people who share one are taken for one person.
        var phone = "+491512%07d".formatted(Math.floorMod(email.hashCode(), 10_000_000));
        return """
                {"channel": "WEB_FORM", "source": {"id": "%s"},
                 "person": {"name": "Ann Example", "email": "%s", "phone": "%s", "jobTitle": "CEO",
                            "timeZone": "Europe/Berlin"},
                 "company": {"name": "Example Works", "employees": 120, "country": "DE"},
                 "answers": {"need": "we lose track of follow-ups", "authority": "I decide", "budget": "20000 EUR",
                             "timeline": "this month"},
                 "message": "I have been looking for something like this",
                 "consent": {"email": "GRANTED", "phone": "GRANTED", "text": "Contact me"}}
                """.formatted(source, email, phone);
    }

    void capture(String form) {
        var answer = intake.post("/v1/leads", form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    }

    /** Loads a file as the command does; every row has to be taken in. */
    void load(Path file, Path mapping) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        assertThat(ImportCommand.load(URI.create(intake.address()), intake.accessKey(), file, mapping, out))
                .as("%s is loaded without a rejected row", file)
                .isTrue();
    }

    /** Ids of the imports of which at least a row was told. */
    Set<String> imports() {
        var ids = new TreeSet<String>();
        for (var job : intake.get("/v1/imports").path("items")) {
            if (job.path("accepted").asLong() > 0) {
                ids.add(job.path("importId").asString());
            }
        }
        return ids;
    }

    Instant now() {
        return Instant.parse(page.get("/clock").path("now").asString());
    }

    /** Moves the clock to a time; stays where it is when that has passed. */
    void waitUntil(Instant time) {
        var span = Duration.between(now(), time);
        if (span.isPositive()) {
            assertThat(page.post("/clock", "{\"advance\": \"" + span + "\"}").status())
                    .isEqualTo(200);
        }
    }

    JsonNode prospect(String email) {
        return eventually("a prospect " + email)
                .until(
                        () -> qualification
                                .get("/v1/prospects?q=" + email)
                                .path("items")
                                .path(0),
                        item -> !item.isMissingNode());
    }

    /** The people of each source who reached a stage, as {@code "won/captured"}; only sources with this beginning. */
    Map<String, String> conversions(String stage, String sourcesBeginningWith) {
        var found = new TreeMap<String, String>();
        for (var cell : analytics
                .get("/v1/metrics/conversion-rate?window=all&by=source&limit=1000")
                .path("items")) {
            var source = cell.path("dimensions").path("source").asString("");
            if (cell.path("dimensions").path("to").asString("").equals(stage)
                    && source.startsWith(sourcesBeginningWith)) {
                found.put(source, fraction(cell));
            }
        }
        return found;
    }

    static String fraction(JsonNode cell) {
        return "%.0f/%.0f"
                .formatted(
                        cell.path("numerator").asDouble(),
                        cell.path("denominator").asDouble());
    }

    static ConditionFactory eventually(String what) {
        return Awaitility.await(what)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .pollInSameThread();
    }
}
