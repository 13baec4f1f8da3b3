package io.followthrough.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.kit.messaging.DeadLetters;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class DeadLetterReplayTests {

    private static final String ORIGIN = "replayed-facts.v1";
    private static final String LETTERS = "replayed-facts.v1.readers.dlt";

    private final DeadLetterReplay replay = new DeadLetterReplay(EmbeddedPlatform.bootstrapServers());

    @Test
    void aLetterGoesBackAsItCameAndOnlyOnce() throws Exception {
        try (var letters = TopicProbe.on(LETTERS);
                var origin = TopicProbe.on(ORIGIN)) {
            letters.writeRaw(List.of(letter("one"), letter("two")));

            assertThat(replay.putBack(LETTERS)).isEqualTo(2);
            assertThat(replay.putBack(LETTERS)).isZero();

            var back = origin.awaitRecord(record -> "two".equals(text(record.value())));
            assertThat(back.key()).isEqualTo("p-1");
            assertThat(text(back.headers().lastHeader("ce_id").value())).isEqualTo("two");
            assertThat(back.headers().lastHeader(DeadLetters.REASON)).isNull();
        }
    }

    @Test
    void aRecordThatIsNoLetterIsNamed() {
        try (var letters = TopicProbe.on("no-letters.dlt")) {
            letters.writeRaw(List.of(new ProducerRecord<>("no-letters.dlt", "p-1", bytes("plain"))));

            assertThatThrownBy(() -> replay.putBack("no-letters.dlt"))
                    .isInstanceOf(ReplayFailed.class)
                    .hasMessageContaining("offset 0 of no-letters.dlt is no dead letter");
        }
    }

    private static ProducerRecord<String, byte[]> letter(String id) {
        var letter = new ProducerRecord<>(LETTERS, "p-1", bytes(id));
        letter.headers()
                .add("ce_id", bytes(id))
                .add(DeadLetters.ORIGIN, bytes(ORIGIN + "-3@42"))
                .add(DeadLetters.REASON, bytes("a fault"));
        return letter;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
