package io.followthrough.intake.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.followthrough.events.EventJson;
import io.followthrough.intake.adapters.Adapter.Understood;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever comes from a sender is understood or kept: an error would make it send the same for days, and then no more. */
class UnreadableDeliveriesTests {

    private static final List<String> ODD = List.of(
            "null",
            "true",
            "0",
            "\"\"",
            "\"{\"",
            "\"{\\\"q3_name\\\":\"",
            "\"[\"",
            "[]",
            "[null]",
            "[[]]",
            "[null, {\"id\": null}]",
            "{}",
            "{\"id\": {}}",
            "{\"\": null}");

    static Stream<String> adapters() {
        return AdapterFile.SHIPPED.stream();
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void anythingInPlaceOfAPartIsUnderstoodOrKept(String name) throws Exception {
        var adapter = AdapterFile.shipped(name);
        try (var file = AdaptersTests.class.getResourceAsStream("/adapters/" + name + ".json")) {
            var whole = EventJson.MAPPER.readTree(file).get("body");
            for (var odd : ODD) {
                for (var body : withEachPartReplaced(whole, EventJson.MAPPER.readTree(odd))) {
                    assertThatCode(() -> adapter.deliveries(body)
                                    .forEach(each -> adapter.understand(Delivery.of(each, Map.of()))))
                            .as(body.toString())
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void aPartThatIsNoJsonCostsNobodyTheRest() {
        var body = EventJson.MAPPER
                .createObjectNode()
                .put("submissionID", "77")
                .put("formTitle", "Ask us")
                .put("rawRequest", "{\"q3_name\":");

        assertThat(AdapterFile.shipped("jotform").understand(Delivery.of(body, Map.of())))
                .isInstanceOfSatisfying(
                        Understood.As.class,
                        as -> assertThat(as.fields().get("answers.form")).isEqualTo("Ask us"));
    }

    /** The whole and each part of it, one after the other, with something else in its place. */
    private static List<JsonNode> withEachPartReplaced(JsonNode whole, JsonNode by) {
        var all = new ArrayList<JsonNode>(List.of(by));
        switch (whole) {
            case ObjectNode object ->
                object.properties()
                        .forEach(entry -> withEachPartReplaced(entry.getValue(), by)
                                .forEach(part -> all.add(object.deepCopy().set(entry.getKey(), part))));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    for (var part : withEachPartReplaced(array.get(i), by)) {
                        var copy = array.deepCopy();
                        copy.set(i, part);
                        all.add(copy);
                    }
                }
            }
            default -> {}
        }
        return all;
    }
}
