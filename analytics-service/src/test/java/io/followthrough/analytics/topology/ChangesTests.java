package io.followthrough.analytics.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.analytics.domain.metric.Change;
import io.followthrough.analytics.domain.metric.Counts;
import io.followthrough.analytics.domain.metric.Slot;
import io.followthrough.events.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangesTests {

    private static final Instant AT = Instant.parse("2027-03-01T08:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2027-03-01");
    private static final int PARTITIONS = 4;

    private static Map<Slot, Counts> counts(Stream<Slot> slots) {
        return slots.collect(Collectors.toMap(slot -> slot, slot -> Counts.of("people", 1)));
    }

    @Test
    void everyChangeComesToThePartitionThatSumsItsFamily() {
        var families = IntStream.range(0, 40).mapToObj(each -> new Slot("metric", "dimension-" + each, "a", DAY));
        var changes = Changes.of(counts(families), AT, PARTITIONS);

        assertThat(changes).hasSize(PARTITIONS);
        for (var together : changes) {
            for (var change : together.list()) {
                assertThat(kafkaPartition(change.slot().family())).isEqualTo(kafkaPartition(together.key()));
            }
        }
        assertThat(changes.stream().flatMap(each -> each.list().stream())).hasSize(40);
    }

    private static int kafkaPartition(String key) {
        return BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), PARTITIONS);
    }

    @Test
    void aRecordHoldsABoundedNumber() {
        var slots = IntStream.range(0, 2 * Changes.MOST + 1)
                .mapToObj(each -> new Slot("metric", "source", "s" + each, DAY));
        assertThat(Changes.of(counts(slots), AT, PARTITIONS))
                .extracting(changes -> changes.list().size())
                .containsExactlyInAnyOrder(Changes.MOST, Changes.MOST, 1);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var later = new Change(new Slot("other", null, null, DAY.plusDays(1)), Counts.of("won", 2), AT.plusSeconds(1));
        var changes = new Changes(List.of(
                change(null, null),
                change("source", "fair"),
                later,
                change("source", "a=b@c/d"),
                change("channel", "fair")));
        var serde = Changes.serde();
        var read =
                serde.deserializer().deserialize("changes", serde.serializer().serialize("changes", changes));

        assertThat(read.list()).containsExactlyInAnyOrderElementsOf(changes.list());
        assertThat(Alike.of(changes.list())).hasSize(2);
    }

    private static Change change(@Nullable String dimension, @Nullable String value) {
        return new Change(new Slot("metric", dimension, value, DAY), Counts.of("people", 1), AT);
    }

    @Test
    void whatAnEarlierVersionWroteIsRead() {
        var change = change("source", "fair");
        assertThat(Changes.serde().deserializer().deserialize("changes", EventJson.MAPPER.writeValueAsBytes(change)))
                .isEqualTo(new Changes(List.of(change)));
        var together = new Changes(List.of(change, change(null, null)));
        assertThat(Changes.serde()
                        .deserializer()
                        .deserialize("changes", EventJson.MAPPER.writeValueAsBytes(Alike.of(together.list()))))
                .isEqualTo(together);
    }
}
