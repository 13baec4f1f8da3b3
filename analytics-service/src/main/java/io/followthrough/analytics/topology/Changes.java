package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.metric.Change;
import io.followthrough.analytics.domain.metric.Counts;
import io.followthrough.analytics.domain.metric.Slot;
import io.followthrough.events.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Utils;
import tools.jackson.core.type.TypeReference;

/**
 * What one event changes in the families that are summed in one partition. An event changes some dozen slots: as records of
 * their own they were most of what the metrics wrote and read.
 */
record Changes(List<Change> list) {

    /** Who merges with somebody long known changes thousands of slots; a record holds a megabyte. */
    static final int MOST = 500;

    private static final TypeReference<List<Alike>> LIST = new TypeReference<>() {};

    Changes {
        list = List.copyOf(list);
    }

    /** @param at event time of what became known */
    static Collection<Changes> of(Map<Slot, Counts> counts, Instant at, int partitions) {
        var byPartition = new TreeMap<Integer, List<Change>>();
        counts.forEach((slot, added) -> byPartition
                .computeIfAbsent(partitionOf(slot.family(), partitions), _ -> new ArrayList<>())
                .add(new Change(slot, added, at)));
        return byPartition.values().stream().flatMap(Changes::pieces).toList();
    }

    private static Stream<Changes> pieces(List<Change> changes) {
        return IntStream.iterate(0, from -> from < changes.size(), from -> from + MOST)
                .mapToObj(from -> new Changes(changes.subList(from, Math.min(changes.size(), from + MOST))));
    }

    /** Brings them to their partition: any of their families does. */
    String key() {
        return list.getFirst().slot().family();
    }

    /** Where a family is summed, as Kafka's own partitioner decides. */
    static int partitionOf(String family, int partitions) {
        return Utils.toPositive(Utils.murmur2(family.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    /** A list of {@link Alike}. Earlier versions wrote JSON, of such a list or of one change, which may still be on its way. */
    static Serde<Changes> serde() {
        return Serdes.serdeFrom(
                (topic, changes) -> ChangeBytes.of(Alike.of(changes.list())),
                (topic, bytes) -> new Changes(read(bytes)));
    }

    private static List<Change> read(byte[] bytes) {
        if (ChangeBytes.areOurs(bytes)) {
            return alone(ChangeBytes.changes(bytes));
        }
        return bytes[0] == '['
                ? alone(EventJson.MAPPER.readValue(bytes, LIST))
                : List.of(EventJson.MAPPER.readValue(bytes, Change.class));
    }

    private static List<Change> alone(List<Alike> together) {
        return together.stream().flatMap(Alike::changes).toList();
    }
}
