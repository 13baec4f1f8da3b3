package io.followthrough.analytics;

import static org.awaitility.Awaitility.await;

import io.followthrough.analytics.domain.metric.Metrics;
import io.followthrough.events.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far a run of the service has come, as the broker knows. */
public final class CountingProgress implements AutoCloseable {

    private static final Set<String> EVENTS =
            Set.of(Topics.PROSPECTS_QUALIFICATION, Topics.PROSPECTS_ACTIVITY, Topics.PROSPECTS_TOUCHES);

    private final Admin admin;

    public CountingProgress(String broker) {
        admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker));
    }

    /** Events that the run has not counted yet. */
    public long waiting(String applicationId) {
        var committed = get(admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata());
        return ends(EVENTS).entrySet().stream()
                .mapToLong(end -> {
                    var counted = committed.get(end.getKey());
                    return end.getValue() - (counted == null ? 0 : counted.offset());
                })
                .sum();
    }

    /** Returns once every event is counted, and nothing has been published or handed over for so long. */
    public void awaitQuiet(String applicationId, Duration quiet, Duration patience) {
        var topics = Metrics.names().stream().map(Topics::metric).collect(Collectors.toSet());
        topics.add(applicationId + ".handovers.v1");
        await().atMost(patience).pollInterval(Duration.ofMillis(500)).until(() -> waiting(applicationId) == 0);
        var seen = new HashMap<TopicPartition, Long>();
        var since = new long[] {System.nanoTime()};
        await().atMost(patience).pollInterval(Duration.ofMillis(500)).until(() -> {
            var now = ends(topics);
            if (!now.equals(seen)) {
                seen.putAll(now);
                since[0] = System.nanoTime();
            }
            return System.nanoTime() - since[0] > quiet.toNanos();
        });
    }

    private Map<TopicPartition, Long> ends(Set<String> topics) {
        var known = get(admin.describeTopics(topics).allTopicNames());
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        known.forEach((name, topic) -> topic.partitions()
                .forEach(it -> asked.put(new TopicPartition(name, it.partition()), OffsetSpec.latest())));
        return get(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().offset()));
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
