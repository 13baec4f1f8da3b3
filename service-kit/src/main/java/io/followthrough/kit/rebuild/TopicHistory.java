package io.followthrough.kit.rebuild;

import static java.util.Objects.requireNonNull;

import io.followthrough.kit.messaging.EnvironmentDownException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that topics hold, from their beginning to where they end when it is asked for, as it was written: the records
 * of a partition in their order, those of several partitions by the time of their writing.
 */
public final class TopicHistory {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BATCH = 500;
    /** Of a partition that is ahead of the others no more is read for now. */
    private static final int MOST_AHEAD = 2_000;

    private final Map<String, Object> consumerSettings;

    /** @param consumerSettings of the service's consumers; the group plays no part */
    public TopicHistory(Map<String, Object> consumerSettings) {
        this.consumerSettings = new HashMap<>(consumerSettings);
        this.consumerSettings.remove("group.id");
        this.consumerSettings.put("auto.offset.reset", "earliest");
        this.consumerSettings.put("enable.auto.commit", false);
        this.consumerSettings.put("isolation.level", "read_committed");
        this.consumerSettings.put("client.id", "topic-history");
    }

    /**
     * @param topics of records written at the same time, those of an earlier topic come first; one that does not exist is empty
     * @param heard gets batches in order
     * @return how many records there were
     * @throws EnvironmentDownException when the broker is silent for half a minute
     */
    public long read(List<String> topics, Consumer<List<ConsumerRecord<byte[], byte[]>>> heard) {
        return readSince(Instant.EPOCH, topics, heard);
    }

    /**
     * The same without what was written before.
     *
     * @param since by the clock that records are stamped with
     */
    public long readSince(Instant since, List<String> topics, Consumer<List<ConsumerRecord<byte[], byte[]>>> heard) {
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(consumerSettings, bytes, bytes)) {
            return new Reading(since, topics, consumer).read(heard);
        }
    }

    /** Where these partitions end; one that does not exist ends at 0. */
    Map<TopicPartition, Long> ends(Set<TopicPartition> partitions) {
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(consumerSettings, bytes, bytes)) {
            var known = consumer.listTopics(PATIENCE);
            var there = partitions.stream()
                    .filter(one -> known.getOrDefault(one.topic(), List.of()).stream()
                            .anyMatch(info -> info.partition() == one.partition()))
                    .toList();
            var ends = new HashMap<>(consumer.endOffsets(there, PATIENCE));
            partitions.forEach(one -> ends.putIfAbsent(one, 0L));
            return ends;
        }
    }

    /** Whether anything was ever written there. */
    public boolean isEmpty(String topic) {
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(consumerSettings, bytes, bytes)) {
            var partitions = consumer.listTopics(PATIENCE).getOrDefault(topic, List.of()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            return consumer.endOffsets(partitions, PATIENCE).values().stream().allMatch(end -> end == 0);
        }
    }

    /** One pass. */
    private static final class Reading {

        private final KafkaConsumer<byte[], byte[]> consumer;
        private final Map<TopicPartition, Queue<ConsumerRecord<byte[], byte[]>>> ahead = new LinkedHashMap<>();
        private final Map<TopicPartition, Long> ends;
        private long silentSince = System.nanoTime();

        Reading(Instant since, List<String> topics, KafkaConsumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
            var known = consumer.listTopics(PATIENCE);
            for (var topic : topics) {
                known.getOrDefault(topic, List.of()).stream()
                        .sorted(Comparator.comparingInt(info -> info.partition()))
                        .forEach(info -> ahead.put(new TopicPartition(topic, info.partition()), new ArrayDeque<>()));
            }
            consumer.assign(ahead.keySet());
            ends = consumer.endOffsets(ahead.keySet(), PATIENCE);
            if (since.isAfter(Instant.EPOCH)) {
                seek(since);
            } else {
                consumer.seekToBeginning(ahead.keySet());
            }
        }

        /** A partition that nothing was written to since is at its end. */
        private void seek(Instant since) {
            var times = new HashMap<TopicPartition, Long>();
            ahead.keySet().forEach(partition -> times.put(partition, since.toEpochMilli()));
            consumer.offsetsForTimes(times, PATIENCE)
                    .forEach((partition, first) -> consumer.seek(
                            partition, first == null ? ends.getOrDefault(partition, 0L) : first.offset()));
        }

        long read(Consumer<List<ConsumerRecord<byte[], byte[]>>> heard) {
            var count = 0L;
            var batch = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (true) {
                for (var next = next(); next != null; next = next()) {
                    batch.add(next);
                    if (batch.size() == BATCH) {
                        count += hand(batch, heard);
                    }
                }
                if (isOver()) {
                    return count + hand(batch, heard);
                }
                poll();
            }
        }

        private static long hand(
                List<ConsumerRecord<byte[], byte[]>> batch, Consumer<List<ConsumerRecord<byte[], byte[]>>> heard) {
            var size = batch.size();
            if (size > 0) {
                heard.accept(List.copyOf(batch));
                batch.clear();
            }
            return size;
        }

        /** The one that was written first; null while a partition may still have an earlier one. */
        private @Nullable ConsumerRecord<byte[], byte[]> next() {
            Queue<ConsumerRecord<byte[], byte[]>> earliest = null;
            for (var entry : ahead.entrySet()) {
                var head = entry.getValue().peek();
                if (head == null) {
                    if (!isRead(entry.getKey())) {
                        return null;
                    }
                } else if (earliest == null
                        || head.timestamp() < requireNonNull(earliest.peek()).timestamp()) {
                    earliest = entry.getValue();
                }
            }
            return earliest == null ? null : earliest.poll();
        }

        private boolean isRead(TopicPartition partition) {
            return consumer.position(partition, PATIENCE) >= ends.getOrDefault(partition, 0L);
        }

        private boolean isOver() {
            return ahead.entrySet().stream().allMatch(entry -> entry.getValue().isEmpty() && isRead(entry.getKey()));
        }

        private void poll() {
            consumer.pause(where(true));
            consumer.resume(where(false));
            var more = consumer.poll(LOOK);
            for (var record : more) {
                var partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < ends.getOrDefault(partition, 0L)) {
                    requireNonNull(ahead.get(partition)).add(record);
                }
            }
            if (!more.isEmpty()) {
                silentSince = System.nanoTime();
            } else if (System.nanoTime() - silentSince > PATIENCE.toNanos()) {
                throw new EnvironmentDownException("the broker is silent while topics are read again", null);
            }
        }

        private List<TopicPartition> where(boolean farAhead) {
            return ahead.entrySet().stream()
                    .filter(entry -> entry.getValue().size() >= MOST_AHEAD == farAhead)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
