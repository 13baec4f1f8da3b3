package io.followthrough.analytics.config;

import io.followthrough.analytics.application.Backlog;
import io.followthrough.analytics.topology.MetricsTopology;
import io.followthrough.kit.messaging.EnvironmentDownException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * How many events wait to be counted, as the broker says: the same on every instance. Where the topics begin, and in how many
 * partitions, hardly changes and is asked once a minute.
 */
final class EventBacklog implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 5;
    /** By itself closing waits for each question that a silent broker was asked, for minutes. */
    private static final Duration CLOSING = Duration.ofSeconds(1);

    /** Somebody waits for figures, and is told what was seen last if it takes longer. */
    private static final Duration PATIENCE_OF_READERS = Duration.ofMillis(300);

    private static final Duration BEGINS_HOLD = Duration.ofMinutes(1);

    private final KafkaAdmin properties;
    private final String group;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final FreshLook fresh = new FreshLook(this::look, Thread::startVirtualThread, PATIENCE_OF_READERS);
    private @Nullable Admin admin;
    private volatile @Nullable Backlog latest;
    private Map<TopicPartition, ListOffsetsResultInfo> begins = Map.of();
    private long begunAt;

    /** @param group whose committed offsets say what is counted */
    EventBacklog(KafkaAdmin properties, String group) {
        this.properties = properties;
        this.group = group;
    }

    /** What is seen now, or was seen last where the broker takes its time; empty where nothing could be seen. */
    Optional<Backlog> now() {
        fresh.await();
        return latest();
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
        oneAtATime.lock();
        try {
            latest = ask();
        } catch (EnvironmentDownException unknown) {
            latest = null;
            begins = Map.of();
            throw unknown;
        } finally {
            oneAtATime.unlock();
        }
    }

    private Backlog ask() {
        var client = client();
        if (begins.isEmpty() || System.nanoTime() - begunAt >= BEGINS_HOLD.toNanos()) {
            begins = begins(client);
            begunAt = System.nanoTime();
        }
        var ends = get(
                client.listOffsets(each(begins.keySet(), OffsetSpec.latest())).all());
        var counted = get(client.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return backlog(begins, ends, counted);
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> begins(Admin client) {
        var partitions = new ArrayList<TopicPartition>();
        get(client.describeTopics(MetricsTopology.EVENTS).allTopicNames())
                .forEach((name, topic) ->
                        topic.partitions().forEach(it -> partitions.add(new TopicPartition(name, it.partition()))));
        return get(client.listOffsets(each(partitions, OffsetSpec.earliest())).all());
    }

    private static Map<TopicPartition, OffsetSpec> each(Collection<TopicPartition> partitions, OffsetSpec spec) {
        return partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> spec));
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
            admin.close(CLOSING);
        }
    }
}
