package io.followthrough.kit.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far a consumer group has heard topics, by what it has committed. One client asks the broker, from the first question until {@link #close()}. */
public final class GroupOffsets implements StartBacklog.Offsets {

    private static final int PATIENCE_SECONDS = 5;
    /** By itself closing waits for each question that a silent broker was asked, for minutes. */
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Supplier<Admin> clients;
    private final String group;
    private final List<String> topics;
    private @Nullable Admin client;

    /** @param clients makes a client of the broker; asked once, and again only if it fails */
    public GroupOffsets(Supplier<Admin> clients, String group, List<String> topics) {
        this.clients = clients;
        this.group = group;
        this.topics = List.copyOf(topics);
    }

    @Override
    public Map<TopicPartition, Long> ends() {
        return asking(broker -> {
            var partitions =
                    broker
                            .describeTopics(topics)
                            .allTopicNames()
                            .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .values()
                            .stream()
                            .flatMap(topic -> topic.partitions().stream()
                                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                            .toList();
            var first = offsets(broker, partitions, OffsetSpec.earliest());
            var ends = new HashMap<>(offsets(broker, partitions, OffsetSpec.latest()));
            ends.entrySet().removeIf(end -> end.getValue().equals(first.get(end.getKey())));
            return ends;
        });
    }

    private static Map<TopicPartition, Long> offsets(Admin broker, List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        return broker
                .listOffsets(partitions.stream().collect(Collectors.toMap(one -> one, one -> which)))
                .all()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    @Override
    public Map<TopicPartition, Long> heard() {
        return asking(broker -> {
            var heard = new HashMap<TopicPartition, Long>();
            broker.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .forEach((partition, committed) -> {
                        if (committed != null) { // null: nothing was committed
                            heard.put(partition, committed.offset());
                        }
                    });
            return heard;
        });
    }

    private interface Question<T> {
        T ask(Admin broker) throws ExecutionException, InterruptedException, TimeoutException;
    }

    private <T> T asking(Question<T> question) {
        try {
            return question.ask(client());
        } catch (ExecutionException | TimeoutException | KafkaException silent) {
            throw new EnvironmentDownException("the broker does not say how far " + group + " has heard", silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EnvironmentDownException("stopped while asking the broker", stopped);
        }
    }

    private synchronized Admin client() {
        if (client == null) {
            client = clients.get();
        }
        return client;
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.close(CLOSING);
            client = null;
        }
    }
}
