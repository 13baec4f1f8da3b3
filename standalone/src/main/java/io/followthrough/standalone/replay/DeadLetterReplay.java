package io.followthrough.standalone.replay;

import io.followthrough.kit.life.FailureText;
import io.followthrough.kit.messaging.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Writes dead letters to the topics that they came from, as they first came. How far it is, is kept in Kafka: each letter
 * goes back once, however often this is done. What a service has handled it knows by its id.
 */
final class DeadLetterReplay {

    private static final String GROUP = "dead-letter-replay";
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RawTopics topics;

    DeadLetterReplay(String bootstrapServers) {
        this.topics = new RawTopics(bootstrapServers);
    }

    /**
     * Returns when all letters that are there now are back.
     *
     * @param deadLetters a topic like {@code leads.captured.v1.qualification.dlt}
     * @return how many went back
     * @throws ReplayFailed when the broker does not answer, or there is no such topic
     */
    int putBack(String deadLetters) throws InterruptedException {
        var count = 0;
        try (var letters = topics.consumer(GROUP);
                var origin = topics.producer()) {
            var partitions = letters.partitionsFor(deadLetters, PATIENCE).stream()
                    .map(info -> new TopicPartition(deadLetters, info.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new ReplayFailed("There is no topic " + deadLetters + ".");
            }
            letters.assign(partitions);
            var ends = letters.endOffsets(partitions, PATIENCE);
            while (ends.entrySet().stream()
                    .anyMatch(end -> letters.position(end.getKey(), PATIENCE) < end.getValue())) {
                var sent = letters.poll(LOOK).records(deadLetters);
                for (var letter : sent) {
                    await(origin.send(backToItsOrigin(letter)));
                    count++;
                }
                letters.commitSync(PATIENCE);
            }
            return count;
        } catch (org.apache.kafka.common.KafkaException failed) {
            throw new ReplayFailed(
                    "The broker at " + topics.bootstrapServers() + " does not do it: " + FailureText.of(failed));
        }
    }

    private static ProducerRecord<byte[], byte[]> backToItsOrigin(ConsumerRecord<byte[], byte[]> letter) {
        var place = letter.headers().lastHeader(DeadLetters.ORIGIN);
        if (place == null) {
            throw new ReplayFailed("The record at offset " + letter.offset() + " of " + letter.topic()
                    + " is no dead letter: it has no header " + DeadLetters.ORIGIN + ".");
        }
        // topic-partition@offset
        var origin = new String(place.value(), StandardCharsets.UTF_8);
        var headers = new RecordHeaders(letter.headers());
        List.of(DeadLetters.ORIGIN, DeadLetters.REASON, DeadLetters.ATTEMPTS, DeadLetters.STACK)
                .forEach(headers::remove);
        return new ProducerRecord<>(
                origin.substring(0, origin.lastIndexOf('-')), null, null, letter.key(), letter.value(), headers);
    }

    private static void await(Future<?> sent) throws InterruptedException {
        try {
            sent.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new ReplayFailed(
                    "The broker did not take a letter back, so this ends here and can be done again: " + failed);
        }
    }
}
