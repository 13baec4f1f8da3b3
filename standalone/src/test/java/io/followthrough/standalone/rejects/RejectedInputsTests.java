package io.followthrough.standalone.rejects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class RejectedInputsTests {

    private final RejectedInputs inputs = new RejectedInputs(EmbeddedPlatform.bootstrapServers());

    @Test
    void whatWasRejectedIsListedCorrectedAndGivenInAgainOnce() throws Exception {
        try (var rejected = TopicProbe.on(Rejected.TOPIC);
                var inbound = TopicProbe.on("leads.inbound.v1")) {
            rejected.writeRaw(List.of(rejected("r-1"), rejected("r-2")));

            var first = inputs.all().stream()
                    .filter(each -> each.name().equals("event r-1"))
                    .findFirst()
                    .orElseThrow();
            assertThat(first.problems()).containsExactly("channel is missing (say where)");
            assertThat(inputs.at(first.place()).whole()).contains("ce_id: r-1", "{\"r-1\"}");

            inputs.giveInAgain(first, bytes("corrected"));
            var again = inbound.awaitRecord(record -> "corrected".equals(text(record.value())));
            assertThat(text(again.headers().lastHeader("ce_id").value())).isEqualTo("r-1");
            assertThat(again.headers().lastHeader("followthrough-problems")).isNull();
            assertThat(text(again.headers().lastHeader("followthrough-received").value()))
                    .isEqualTo("2026-02-03T04:05:06Z");

            assertThat(inputs.replay().back()).isEqualTo(2);
            assertThat(inputs.replay().back()).isZero();
            assertThatThrownBy(() -> inputs.at("99-99"))
                    .isInstanceOf(RejectsFailed.class)
                    .hasMessageContaining("list");
        }
    }

    private static ProducerRecord<String, byte[]> rejected(String id) {
        var record = new ProducerRecord<>(Rejected.TOPIC, "k", bytes("{\"" + id + "\"}"));
        record.headers()
                .add("ce_id", bytes(id))
                .add("followthrough-received", bytes("2026-02-03T04:05:06Z"))
                .add(
                        "followthrough-problems",
                        bytes("[{\"field\": \"channel\", \"problem\": \"is missing\", \"remedy\": \"say where\"}]"));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
