package io.followthrough.analytics.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.followthrough.analytics.domain.metric.Change;
import io.followthrough.analytics.domain.metric.Counts;
import io.followthrough.analytics.domain.metric.Slot;
import io.followthrough.events.EventJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class PendingChangesTests {

    @Test
    @SuppressWarnings("unchecked")
    void moreThanCanBePublishedAtOnceIsTakenInPiecesAndNothingTwice() {
        KeyValueStore<String, Change> kept = mock(KeyValueStore.class);
        when(kept.all()).thenReturn(mock(KeyValueIterator.class));
        var pending = new PendingChanges(kept);
        for (var source = 0; source < 5; source++) {
            pending.add(change("source-" + source));
            pending.add(change("source-" + source));
        }

        var taken = new ArrayList<Change>();
        for (var size : new int[] {2, 2, 1, 0}) {
            var piece = pending.take(2);
            assertThat(piece).hasSize(size);
            taken.addAll(piece);
        }
        assertThat(taken.stream().map(it -> it.slot().value()).distinct()).hasSize(5);
        assertThat(taken).allSatisfy(it -> assertThat(it.counts().get("people")).isEqualTo(2));
        verify(kept, times(5)).delete(anyString());
    }

    @Test
    void whatWaitsIsReadAgainAlsoAsAnEarlierVersionKeptIt() {
        var day = LocalDate.of(2026, 3, 2);
        var counts = new Counts(new TreeMap<>(Map.of("people", 1L, "minutes", -90L)));
        var at = Instant.parse("2026-03-02T08:00:00.000001Z");
        for (var change : List.of(
                new Change(new Slot("conversion-rate", "source", "Zürich \uD83C\uDFE0", day), counts, at),
                new Change(new Slot("conversion-rate", null, null, day), Counts.NONE, Instant.EPOCH))) {
            var serde = PendingChanges.serde();
            assertThat(serde.deserializer()
                            .deserialize("pending", serde.serializer().serialize("pending", change)))
                    .isEqualTo(change);
            assertThat(serde.deserializer().deserialize("pending", EventJson.MAPPER.writeValueAsBytes(change)))
                    .isEqualTo(change);
        }
    }

    private static Change change(String source) {
        var slot = new Slot("conversion-rate", "source", source, LocalDate.of(2026, 3, 2));
        return new Change(slot, Counts.of("people", 1), Instant.EPOCH);
    }
}
