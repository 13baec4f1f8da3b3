package io.followthrough.intake.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.followthrough.events.EventJson;
import io.followthrough.intake.application.Input;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Validated;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The table {@code cloudevents/cases.json}: each event in every mode, taken or refused by the name of the faulty attribute. */
class CloudEventCasesTests {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final byte[] LEAD =
            "{\"channel\": \"BLOG\", \"person\": {\"email\": \"ann@example.com\"}}".getBytes(StandardCharsets.UTF_8);

    /** @param fault name of the attribute that is wrong; null for a valid event */
    record Case(String name, @Nullable String fault, ObjectNode attributes) {

        /** Headers carry texts: what a text cannot say cannot be sent in binary mode. */
        boolean fitsInHeaders() {
            return attributes.properties().stream()
                    .allMatch(attribute -> !attribute.getValue().isContainer()
                            && (attribute.getValue().isString() || fault == null));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Without them nobody knows which event it is, or how to read what it carries. */
    private static final Set<String> NEEDED = Set.of("specversion", "id", "source", "type", "datacontenttype");

    static Stream<Case> cases() throws IOException {
        try (var table = CloudEventCasesTests.class.getResourceAsStream("/cloudevents/cases.json")) {
            return EventJson.MAPPER
                    .readTree(table)
                    .valueStream()
                    .map(row -> new Case(
                            row.get("name").asString(),
                            row.get("fault").isNull() ? null : row.get("fault").asString(),
                            row.get("attributes").asObject()))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void asOneJsonObject(Case given) {
        var event = given.attributes().deepCopy();
        event.set("data", EventJson.MAPPER.readTree(LEAD));
        judge(given, StructuredEvent.read(EventJson.MAPPER.writeValueAsBytes(event)));
        judge(given, StructuredEvent.read((JsonNode) event));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void asHeadersOfHttp(Case given) {
        assumeTrue(given.fitsInHeaders());
        var headers = new HashMap<String, List<String>>();
        given.attributes().properties().stream()
                .filter(attribute -> !attribute.getValue().isNull())
                .forEach(attribute -> headers.put(
                        attribute.getKey().equals("datacontenttype") ? "Content-Type" : "CE-" + attribute.getKey(),
                        List.of(
                                attribute.getKey().equals("datacontenttype")
                                        ? attribute.getValue().asString()
                                        : percentEncoded(attribute.getValue().asString()))));
        assumeTrue(given.fault() == null || !"comExample".equals(given.fault()), "headers of HTTP know no case");
        judge(given, BinaryEvent.ofHttp(headers, LEAD));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void asHeadersOfKafka(Case given) {
        assumeTrue(given.fitsInHeaders());
        var headers = new HashMap<String, byte[]>();
        given.attributes().properties().stream()
                .filter(attribute -> !attribute.getValue().isNull())
                .forEach(attribute -> headers.put(
                        attribute.getKey().equals("datacontenttype") ? "content-type" : "ce_" + attribute.getKey(),
                        attribute.getValue().asString().getBytes(StandardCharsets.UTF_8)));
        judge(given, BinaryEvent.ofKafka(headers, LEAD));
    }

    private static void judge(Case given, Validated<ReceivedEvent> read) {
        var taken = read.then(event -> CloudEventInput.of(event, NOW));
        if (given.fault() == null) {
            assertThat(taken).isInstanceOf(Validated.Accepted.class);
        } else if (NEEDED.contains(given.fault())) {
            assertThat(problems(taken)).singleElement().satisfies(problem -> {
                assertThat(problem.field()).isEqualTo(given.fault());
                assertThat(problem.problem()).isNotBlank();
                assertThat(problem.remedy()).isNotBlank();
            });
        } else {
            assertThat(taken)
                    .isInstanceOfSatisfying(
                            Validated.Accepted.class,
                            accepted ->
                                    assertThat(told((Input) accepted.value())).isEqualTo(given.fault()));
        }
    }

    /** What is not as it should be: a time is read as that of the data would be, all else comes back in the warnings. */
    private static String told(Input input) {
        var told = input.fields().get("unreadable[0].field");
        assertThat(input.fields().get("unreadable[1].field")).isNull();
        return told != null ? told : input.fields().get("capturedAt") != null ? "time" : "nothing";
    }

    private static List<Problem> problems(Validated<Input> read) {
        return switch (read) {
            case Validated.Refused<Input>(var problems) -> problems;
            case Validated.Accepted<Input> _ -> new ArrayList<>();
        };
    }

    private static String percentEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/")
                .replace("%3A", ":");
    }

    static Stream<Map.Entry<String, String>> faultyWholes() {
        return Map.of(
                "[1]", "it is no JSON object",
                "{\"specversion\":\"1.0\",\"specversion\":\"1.0\"}", "twice",
                "hello", "is not JSON",
                "{", "is not JSON",
                "", "it is no JSON object")
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("faultyWholes")
    void whatIsNoEventAtAllIsToldInItsOwnWords(Map.Entry<String, String> given) {
        assertThat(problems(StructuredEvent.read(given.getKey().getBytes(StandardCharsets.UTF_8))
                        .then(event -> CloudEventInput.of(event, NOW))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem()).contains(given.getValue()));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void theDataIsOneJsonObject(Map.Entry<String, String> given) {
        var event =
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"io.followthrough.lead.captured.v1\""
                        + given.getKey() + "}";
        assertThat(problems(StructuredEvent.read(event.getBytes(StandardCharsets.UTF_8))
                        .then(read -> CloudEventInput.of(read, NOW))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo(given.getValue()));
    }

    @Test
    void dataMayBeATextThatHoldsTheObject() {
        var lead = """
                "{\\"channel\\": \\"BLOG\\", \\"person\\": {\\"email\\": \\"ann@example.com\\"}}\"""";
        var event = """
                {"specversion": "1.0", "id": "1", "source": "/s", "type": "io.followthrough.lead.captured.v1", "data": %s}""".formatted(lead);
        var headers = Map.of(
                "ce-specversion",
                List.of("1.0"),
                "ce-id",
                List.of("1"),
                "ce-source",
                List.of("/s"),
                "ce-type",
                List.of("io.followthrough.lead.captured.v1"));

        for (var read : List.of(
                StructuredEvent.read(event.getBytes(StandardCharsets.UTF_8)),
                BinaryEvent.ofHttp(headers, lead.getBytes(StandardCharsets.UTF_8)))) {
            assertThat(read.then(each -> CloudEventInput.of(each, NOW)))
                    .isInstanceOfSatisfying(
                            Validated.Accepted.class,
                            accepted -> assertThat(
                                            ((Input) accepted.value()).fields().get("person.email"))
                                    .isEqualTo("ann@example.com"));
        }
    }

    static Stream<Map.Entry<String, String>> payloads() {
        return Map.of(
                "", "data",
                ",\"data\":null", "data",
                ",\"data\":\"text\"", "data",
                ",\"data\":[1]", "data",
                ",\"data_base64\":\"***\"", "data_base64",
                ",\"data\":{},\"data_base64\":\"e30=\"", "data_base64")
                .entrySet()
                .stream();
    }
}
