package io.followthrough.intake.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.EventJson;
import io.followthrough.intake.adapters.Adapter.Understood;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Each shipped adapter with a delivery as its sender documents it: {@code adapters/<name>.json}. */
class AdaptersTests {

    static Stream<String> deliveries() {
        return Stream.concat(AdapterFile.SHIPPED.stream(), Stream.of("mailchimp-unsubscribe"));
    }

    private static JsonNode sample(String name) throws IOException {
        try (var file = AdaptersTests.class.getResourceAsStream("/adapters/" + name + ".json")) {
            return EventJson.MAPPER.readTree(file);
        }
    }

    @ParameterizedTest
    @MethodSource("deliveries")
    void aDeliverySaysWhoCameAndWhatTheyAnswered(String name) throws IOException {
        var sample = sample(name);
        var headers = new HashMap<String, String>();
        sample.get("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asString()));
        var adapter = AdapterFile.shipped(name.replace("-unsubscribe", ""));

        var understood = adapter.understand(Delivery.of(sample.get("body"), headers));

        assertThat(understood).isInstanceOfSatisfying(Understood.As.class, as -> {
            assertThat(as.kind().name()).isEqualTo(sample.get("kind").asString());
            for (var expected : sample.get("expect").properties()) {
                assertThat(as.fields().get(expected.getKey()))
                        .as(expected.getKey())
                        .isEqualTo(expected.getValue().asString());
            }
            assertThat(as.kind().shape().misspelt(as.fields())).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("deliveries")
    void aDeliveryOfAnotherKindIsNotUnderstoodAndSaysWhy(String name) {
        var adapter = AdapterFile.shipped(name.replace("-unsubscribe", ""));
        var other = EventJson.MAPPER.readTree(
                "{\"event_type\": \"x\", \"eventType\": \"x\", \"event\": \"x\", \"type\": \"x\", \"triggerType\": \"x\"}");
        if (!adapter.kind().takes().isEmpty() || !adapter.kind().present().isEmpty()) {
            assertThat(adapter.understand(Delivery.of(other, Map.of("x-shopify-topic", "orders/create"))))
                    .isInstanceOfSatisfying(
                            Understood.Unknown.class,
                            unknown -> assertThat(unknown.why()).isNotBlank());
        }
    }

    @Test
    void fieldsOfAFormWithBracketsAreNested() {
        var body = SenderBody.read(
                new byte[0],
                Map.of(
                        "type",
                        new String[] {"subscribe"},
                        "data[merges][FNAME]",
                        new String[] {"Ann"},
                        "data[email]",
                        new String[] {"a@b.example"}));
        assertThat(body.toString()).contains("\"FNAME\":\"Ann\"", "\"email\":\"a@b.example\"");
    }

    @Test
    void fieldsOfAFormInPartsAreReadInTheirLetters() {
        var body = "--cut\r\nContent-Disposition: form-data; name=\"formTitle\"\r\n\r\nGröße\r\n--cut\r\n"
                + "Content-Disposition: form-data; name=\"rawRequest\"\r\n\r\n{\"q4_email\":\"jo@jot.example\"}\r\n--cut--\r\n";
        var fields = SenderBody.parts(
                body.getBytes(java.nio.charset.StandardCharsets.UTF_8), "multipart/form-data; boundary=cut");

        assertThat(fields.get("formTitle")).containsExactly("Größe");
        assertThat(fields.get("rawRequest")).containsExactly("{\"q4_email\":\"jo@jot.example\"}");
    }

    @Test
    void whatIsWrittenInASettingGoesBeforeTheAdapter() {
        var adapter = AdapterFile.shipped("gravity-forms")
                .with(Map.of("source.id", "quotes"), Map.of("person.email", List.of("$['2']")));
        var understood =
                adapter.understand(Delivery.of(EventJson.MAPPER.readTree("{\"2\": \"two@example.com\"}"), Map.of()));
        assertThat(understood).isInstanceOfSatisfying(Understood.As.class, as -> {
            assertThat(as.fields().get("person.email")).isEqualTo("two@example.com");
            assertThat(as.fields().get("source.id")).isEqualTo("quotes");
        });
    }

    @Test
    void whatASettingAddsTakesNoPlaceOfTheAdapterAway() {
        var adapter =
                AdapterFile.shipped("mailchimp").with(Map.of(), Map.of("person.email", List.of("$.data.merges.WORK")));
        var body = "{\"type\": \"unsubscribe\", \"data\": {\"email\": \"a@b.example\"%s}}";

        assertThat(List.of("", ", \"merges\": {\"WORK\": \"w@b.example\"}"))
                .extracting(more -> ((Understood.As) adapter.understand(
                                Delivery.of(EventJson.MAPPER.readTree(body.formatted(more)), Map.of())))
                        .fields()
                        .get("person.email"))
                .containsExactly("a@b.example", "w@b.example");
    }

    @ParameterizedTest
    @CsvSource({"linkedin-lead, elements", "meta-lead, data"})
    void whatAnInterfaceGivesAsAListIsAsManyDeliveries(String name, String field) throws IOException {
        var one = sample(name).get("body");
        var adapter = AdapterFile.shipped(name);
        var list = EventJson.MAPPER.createObjectNode();
        list.putArray(field).add(one).add(one);

        assertThat(adapter.deliveries(list)).containsExactly(one, one);
        assertThat(adapter.deliveries(list.get(field))).containsExactly(one, one);
        assertThat(adapter.deliveries(one)).containsExactly(one);
    }

    @ParameterizedTest
    @CsvSource({
        "cleaned, hard, EMAIL_BOUNCED",
        "cleaned, abuse, COMPLAINT",
        "unsubscribe, manual, CONSENT_WITHDRAWN",
        "unsubscribe, abuse, COMPLAINT"
    })
    void whoReportsMailAsSpamComplains(String type, String reason, String kind) {
        var body = EventJson.MAPPER.readTree(
                "{\"type\": \"%s\", \"data\": {\"reason\": \"%s\", \"email\": \"a@b.example\"}}"
                        .formatted(type, reason));

        assertThat(AdapterFile.shipped("mailchimp").understand(Delivery.of(body, Map.of())))
                .isInstanceOfSatisfying(
                        Understood.As.class,
                        as -> assertThat(as.fields().get("kind")).isEqualTo(kind));
    }
}
