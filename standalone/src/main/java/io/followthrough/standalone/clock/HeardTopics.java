package io.followthrough.standalone.clock;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until the services that answer each other have consumed what stands on their topics. Each publishes before it commits, so
 * that nothing is on its way once every group has committed the end that is asked for afterwards.
 */
public final class HeardTopics implements Settling, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeardTopics.class);
    private static final List<String> GROUPS =
            List.of("lead-intake", "lead-intake-erased", "qualification", "qualification-referrals", "cadence");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(15);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final String bootstrapServers;
    private @Nullable Admin client;

    public HeardTopics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** From the first question until the end: a clock that nobody moves needs none. */
    private synchronized Admin broker() {
        if (client == null) {
            client = Admin.create(Map.of(
                    "bootstrap.servers",
                    bootstrapServers,
                    "default.api.timeout.ms",
                    "5000",
                    "request.timeout.ms",
                    "4000"));
        }
        return client;
    }

    @Override
    public boolean settle() {
        var begin = System.nanoTime();
        var unheard = Set.<String>of();
        while (System.nanoTime() - begin < PATIENCE.toNanos()) {
            try {
                var behind = behind();
                if (behind.isEmpty()) {
                    return true;
                }
                unheard = behind;
                Thread.sleep(PAUSE);
            } catch (ExecutionException silent) {
                LOG.warn("The broker does not say what was heard: {}", String.valueOf(silent.getCause()));
                return false;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        LOG.warn("Not heard within {} s: {}", PATIENCE.toSeconds(), unheard);
        return false;
    }

    /** Groups that have not heard everything, each with a partition of which. */
    private Set<String> behind() throws ExecutionException, InterruptedException {
        var broker = broker();
        var listening = broker.describeConsumerGroups(GROUPS).all().get();
        var committed = broker.listConsumerGroupOffsets(GROUPS.stream()
                        .collect(Collectors.toMap(Function.identity(), _ -> new ListConsumerGroupOffsetsSpec())))
                .all()
                .get();
        var heard = new HashMap<String, Map<TopicPartition, Long>>();
        listening.forEach((group, described) -> {
            var offsets = new HashMap<TopicPartition, Long>();
            described
                    .members()
                    .forEach(member ->
                            member.assignment().topicPartitions().forEach(partition -> offsets.put(partition, 0L)));
            committed.getOrDefault(group, Map.of()).forEach((partition, offset) -> {
                if (offset != null) { // null: nothing was committed
                    offsets.replace(partition, offset.offset());
                }
            });
            heard.put(group, offsets);
        });
        var partitions = heard.values().stream()
                .flatMap(offsets -> offsets.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        var ends = broker.listOffsets(partitions).all().get();
        var behind = new TreeSet<String>();
        heard.forEach((group, offsets) -> offsets.forEach((partition, offset) -> {
            if (!isEnd(offset, ends.get(partition))) {
                behind.add(group + " of " + partition.topic());
            }
        }));
        return behind;
    }

    private static boolean isEnd(long heard, @Nullable ListOffsetsResultInfo end) {
        return end != null && heard >= end.offset();
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.close(CLOSING);
        }
    }
}
