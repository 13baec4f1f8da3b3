package io.followthrough.kit.messaging;

import io.followthrough.events.EventCodec;
import io.followthrough.events.PersonalSeal;
import io.followthrough.events.Topics;
import io.followthrough.kit.metrics.MetricNames;
import io.followthrough.kit.patience.Callers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Publishes through one idempotent producer; order per key is kept. */
public final class KafkaEventPublisher implements EventPublisher, AutoCloseable {

    private final DefaultKafkaProducerFactory<byte[], byte[]> producers;
    private final KafkaTemplate<byte[], byte[]> kafka;
    private final Duration patience;
    private final MeterRegistry meters;
    /** By type: asking the registry for each event costs more than counting it. */
    private final Map<String, Counter> published = new ConcurrentHashMap<>();

    /**
     * @param patience how long to wait for the acknowledgements; longer than the producer's own delivery timeout. While a
     *     caller waits no longer than is left of the caller's
     */
    public KafkaEventPublisher(
            DefaultKafkaProducerFactory<byte[], byte[]> producers, Duration patience, MeterRegistry meters) {
        this.producers = producers;
        this.kafka = new KafkaTemplate<>(producers);
        this.patience = patience;
        this.meters = meters;
    }

    @Override
    public void publish(List<Outgoing> events) {
        publish(events, null);
    }

    /** @param seal for what tells about people on {@link Topics#SEALED}; null leaves it open */
    public void publish(List<Outgoing> events, @Nullable PersonalSeal seal) {
        send(events.stream().map(event -> record(event, seal)).toList());
        for (var event : events) {
            published
                    .computeIfAbsent(event.envelope().type().wireName(), this::counter)
                    .increment();
        }
    }

    private Counter counter(String type) {
        return meters.counter(MetricNames.EVENTS_PUBLISHED, "type", type);
    }

    @Override
    public void publishRaw(List<RawRecord> records) {
        send(records.stream()
                .map(raw -> new ProducerRecord<>(raw.topic(), null, null, raw.key(), raw.value(), raw.headers()))
                .toList());
    }

    private static ProducerRecord<byte[], byte[]> record(Outgoing event, @Nullable PersonalSeal seal) {
        var coded = seal != null && Topics.SEALED.contains(event.topic())
                ? EventCodec.toSealedRecord(event.topic(), event.envelope(), seal)
                : event.record();
        var key = coded.key().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(coded.topic(), null, null, key, coded.value(), coded.headers());
    }

    private void send(List<ProducerRecord<byte[], byte[]>> records) {
        if (records.isEmpty()) {
            return;
        }
        var begin = System.nanoTime();
        try {
            var sent = records.stream().map(kafka::send).toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(sent).get(Callers.left(patience).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw notPublished(records, interrupted);
        } catch (ExecutionException failed) {
            throw notPublished(records, failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException | KafkaException | org.springframework.kafka.KafkaException failed) {
            throw notPublished(records, failed);
        } finally {
            Callers.spent(Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    /** Waits for what is under way. */
    @Override
    public void close() {
        producers.destroy();
    }

    private static EventsNotPublishedException notPublished(List<?> records, Throwable cause) {
        return new EventsNotPublishedException(
                "of " + records.size() + " records at least one was not acknowledged by the broker: " + cause, cause);
    }
}
