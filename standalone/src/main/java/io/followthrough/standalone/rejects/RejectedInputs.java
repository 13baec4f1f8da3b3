package io.followthrough.standalone.rejects;

import io.followthrough.kit.life.FailureText;
import io.followthrough.standalone.replay.RawTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The topic of rejected inputs. How far they were given in again is kept in Kafka, so each goes back once, however often that is
 * done; what the intake has taken in it knows by its id.
 */
final class RejectedInputs {

    private static final String GROUP = "rejected-inputs-replay";
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RawTopics topics;

    RejectedInputs(String bootstrapServers) {
        this.topics = new RawTopics(bootstrapServers);
    }

    /** What a replay came to. */
    record Replayed(int back, List<Rejected> left) {}

    /** All that are kept, the oldest first. */
    List<Rejected> all() {
        var all = new ArrayList<Rejected>();
        try (var consumer = topics.consumer(GROUP)) {
            var partitions = assigned(consumer);
            consumer.seekToBeginning(partitions);
            readToTheEnd(consumer, partitions, all::add);
        } catch (KafkaException failed) {
            throw brokerDoesNot(failed);
        }
        all.sort(java.util.Comparator.comparing(Rejected::at).thenComparing(Rejected::place));
        return all;
    }

    /** @throws RejectsFailed if there is none at that place */
    Rejected at(String place) {
        return all().stream()
                .filter(rejected -> rejected.place().equals(place))
                .findFirst()
                .orElseThrow(() -> new RejectsFailed("There is no rejected input " + place + "; list shows them."));
    }

    /** One again, with what was corrected. */
    void giveInAgain(Rejected rejected, byte @Nullable [] correctedValue) throws InterruptedException {
        try (var producer = topics.producer()) {
            await(producer.send(rejected.again(correctedValue)));
        } catch (KafkaException failed) {
            throw brokerDoesNot(failed);
        }
    }

    /** All that were not given in again yet. */
    Replayed replay() throws InterruptedException {
        var left = new ArrayList<Rejected>();
        var sent = new ArrayList<Future<?>>();
        try (var consumer = topics.consumer(GROUP);
                var producer = topics.producer()) {
            readToTheEnd(consumer, assigned(consumer), rejected -> {
                if (rejected.obstacle() == null) {
                    sent.add(producer.send(rejected.again(null)));
                } else {
                    left.add(rejected);
                }
            });
            for (var each : sent) {
                await(each);
            }
            consumer.commitSync(PATIENCE);
        } catch (KafkaException failed) {
            throw brokerDoesNot(failed);
        }
        return new Replayed(sent.size(), left);
    }

    private List<TopicPartition> assigned(KafkaConsumer<byte[], byte[]> consumer) {
        var partitions = consumer.partitionsFor(Rejected.TOPIC, PATIENCE).stream()
                .map(info -> new TopicPartition(Rejected.TOPIC, info.partition()))
                .toList();
        consumer.assign(partitions);
        return partitions;
    }

    private static void readToTheEnd(
            KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Consumer<Rejected> reader) {
        var ends = consumer.endOffsets(partitions, PATIENCE);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue())) {
            consumer.poll(LOOK).forEach(record -> reader.accept(Rejected.of(record)));
        }
    }

    private RejectsFailed brokerDoesNot(KafkaException failed) {
        return new RejectsFailed(
                "The broker at " + topics.bootstrapServers() + " does not do it: " + FailureText.of(failed));
    }

    private static void await(Future<?> sent) throws InterruptedException {
        try {
            sent.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new RejectsFailed("The broker did not take it, so this ends here and can be done again: " + failed);
        }
    }
}
