package io.followthrough.kit.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a consumer group has heard topics, by what it has committed.
 *
 * @param settings of an admin client
 */
public record GroupOffsets(Map<String, Object> settings, String group, List<String> topics)
        implements StartBacklog.Offsets {

    private static final int PATIENCE_SECONDS = 5;

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
        try (var broker = Admin.create(settings)) {
            return question.ask(broker);
        } catch (ExecutionException | TimeoutException | KafkaException silent) {
            throw new EnvironmentDownException("the broker does not say how far " + group + " has heard", silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EnvironmentDownException("stopped while asking the broker", stopped);
        }
    }
}
