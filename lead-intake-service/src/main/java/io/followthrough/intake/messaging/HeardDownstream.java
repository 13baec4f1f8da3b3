package io.followthrough.intake.messaging;

import io.followthrough.intake.application.imports.Downstream;
import io.followthrough.kit.messaging.EnvironmentDownException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far consumer groups are behind on the topics that they listen to, by what they have committed. A group without members that
 * has committed nothing is not there, and one that this service may not ask about is not waited for. For one thread at a time.
 */
public final class HeardDownstream implements Downstream, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HeardDownstream.class);
    private static final int PATIENCE_SECONDS = 5;
    /** By itself closing waits for each question that a silent broker was asked, for minutes. */
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Supplier<Admin> clients;
    private final List<String> groups;
    private final Set<String> unknowable = new HashSet<>();
    private @Nullable Admin client;

    /** @param clients makes a client of the broker; asked once, when first needed */
    public HeardDownstream(Supplier<Admin> clients, Collection<String> groups) {
        this.clients = clients;
        this.groups = List.copyOf(groups);
    }

    @Override
    public long waiting() {
        return groups.stream()
                .filter(group -> !unknowable.contains(group))
                .mapToLong(this::waitingFor)
                .max()
                .orElse(0);
    }

    private long waitingFor(String group) {
        try {
            return behind(group);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            if (failed.getCause() instanceof AuthorizationException) {
                unknowable.add(group);
                log.warn(
                        "imports do not wait for {}: the broker does not let this service describe that group: {}",
                        group,
                        failed.getCause().toString());
                return 0;
            }
            throw silent(group, failed);
        } catch (TimeoutException | KafkaException away) {
            throw silent(group, away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EnvironmentDownException("stopped while asking the broker", stopped);
        }
    }

    private static EnvironmentDownException silent(String group, Exception why) {
        return new EnvironmentDownException("the broker does not say how far " + group + " has heard", why);
    }

    private long behind(String group) throws ExecutionException, InterruptedException, TimeoutException {
        var broker = client();
        var heard = get(broker.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        var topics = Stream.concat(heard.keySet().stream(), listensTo(broker, group))
                .map(TopicPartition::topic)
                .collect(Collectors.toSet());
        if (topics.isEmpty()) {
            return 0;
        }
        var ends = offsets(broker, partitions(broker, topics), OffsetSpec.latest());
        var next = begins(broker, ends.keySet(), heard);
        ends.keySet()
                .forEach(partition -> Optional.ofNullable(heard.get(partition))
                        .map(OffsetAndMetadata::offset)
                        .ifPresent(committed -> next.put(partition, committed)));
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - next.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    /** A group that began a moment ago has members and has committed nothing yet. */
    private static Stream<TopicPartition> listensTo(Admin broker, String group)
            throws ExecutionException, InterruptedException, TimeoutException {
        return get(broker.describeConsumerGroups(List.of(group)).all()).values().stream()
                .flatMap(described -> described.members().stream())
                .flatMap(member -> member.assignment().topicPartitions().stream());
    }

    private static Set<TopicPartition> partitions(Admin broker, Set<String> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        return get(broker.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toSet());
    }

    /** Of partitions of which the group has committed nothing: hardly ever any, after the first minutes of a system. */
    private static Map<TopicPartition, Long> begins(
            Admin broker, Set<TopicPartition> partitions, Map<TopicPartition, OffsetAndMetadata> heard)
            throws ExecutionException, InterruptedException, TimeoutException {
        var unheard = partitions.stream()
                .filter(partition -> heard.get(partition) == null)
                .collect(Collectors.toSet());
        return unheard.isEmpty() ? new HashMap<>() : offsets(broker, unheard, OffsetSpec.earliest());
    }

    private static Map<TopicPartition, Long> offsets(
            Admin broker, Collection<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        var offsets = new HashMap<TopicPartition, Long>();
        get(broker.listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> which)))
                        .all())
                .forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        return offsets;
    }

    private static <T> T get(KafkaFuture<T> answer) throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
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
