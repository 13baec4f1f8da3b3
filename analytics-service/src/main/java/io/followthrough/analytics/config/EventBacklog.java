package io.followthrough.analytics.config;

import io.followthrough.analytics.application.Backlog;
import io.followthrough.analytics.topology.MetricsTopology;
import io.followthrough.kit.messaging.EnvironmentDownException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaAdmin;

/** How many events wait to be counted, as the broker says: the same on every instance. */
final class EventBacklog implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 5;

    private final KafkaAdmin properties;
    private final String group;
    private @Nullable Admin admin;
    private volatile @Nullable Backlog latest;

    /** @param group whose committed offsets say what is counted */
    EventBacklog(KafkaAdmin properties, String group) {
        this.properties = properties;
        this.group = group;
    }

    /** What was seen last; empty before the first look, and after one that failed. */
    Optional<Backlog> latest() {
        return Optional.ofNullable(latest);
    }

    /** Whether nothing waited when we looked last. */
    boolean isCounted() {
        return latest().filter(backlog -> backlog.total() == 0).isPresent();
    }

    void look() {
        try {
            latest = ask();
        } catch (EnvironmentDownException unknown) {
            latest = null;
            throw unknown;
        }
    }

    private Backlog ask() {
        var client = client();
        var topics = get(client.describeTopics(MetricsTopology.EVENTS).allTopicNames());
        var partitions = new HashMap<TopicPartition, OffsetSpec>();
        topics.forEach((name, topic) -> topic.partitions()
                .forEach(it -> partitions.put(new TopicPartition(name, it.partition()), OffsetSpec.latest())));
        var ends = get(client.listOffsets(partitions).all());
        partitions.replaceAll((_, _) -> OffsetSpec.earliest());
        var begins = get(client.listOffsets(partitions).all());
        var counted = get(client.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return backlog(begins, ends, counted);
    }

    private static Backlog backlog(
            Map<TopicPartition, ListOffsetsResultInfo> begins,
            Map<TopicPartition, ListOffsetsResultInfo> ends,
            Map<TopicPartition, OffsetAndMetadata> counted) {
        var waiting = new HashMap<String, Long>();
        var all = 0L;
        for (var end : ends.entrySet()) {
            var partition = end.getKey();
            var begin = Objects.requireNonNull(begins.get(partition)).offset();
            var committed = counted.get(partition);
            var next = committed == null ? begin : Math.max(begin, committed.offset());
            waiting.put(
                    partition.topic() + "/" + partition.partition(),
                    Math.max(0, end.getValue().offset() - next));
            all += end.getValue().offset() - begin;
        }
        return new Backlog(waiting, all);
    }

    private synchronized Admin client() {
        if (admin == null) {
            admin = Admin.create(properties.getConfigurationProperties());
        }
        return admin;
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EnvironmentDownException("stopped while asking the broker", interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new EnvironmentDownException("the broker does not say how many events wait", failed);
        }
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close();
        }
    }
}
