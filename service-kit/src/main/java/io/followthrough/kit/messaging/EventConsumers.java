package io.followthrough.kit.messaging;

import io.followthrough.events.Decoded;
import io.followthrough.events.EventCodec;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.EventType;
import io.followthrough.events.PersonalSeal;
import io.followthrough.kit.life.FailureText;
import io.followthrough.kit.privacy.PersonalKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.messaging.Message;

/**
 * Makes binding functions out of use cases: decode a batch, hand it over, keep what cannot be read or processed as dead
 * letters. An environment that is down goes up as an exception; the container then pauses and tries the same batch
 * again, so nothing is skipped.
 */
public final class EventConsumers {

    private static final Logger log = LoggerFactory.getLogger(EventConsumers.class);

    private final DeadLetters deadLetters;
    private final UnknownTypes unknownTypes;
    private final @Nullable PersonalKeys keys;
    private final Heard heard;

    /** @param keys for a service that reads what is sealed; null reads what is open */
    public EventConsumers(
            DeadLetters deadLetters, UnknownTypes unknownTypes, @Nullable PersonalKeys keys, Heard heard) {
        this.heard = heard;
        this.deadLetters = deadLetters;
        this.unknownTypes = unknownTypes;
        this.keys = keys;
    }

    /** A function over decoded events, in the order of their partitions. Types not known here are passed over, and counted. */
    public Consumer<Message<List<byte[]>>> of(Consumer<List<EventEnvelope<?>>> handler) {
        return message -> {
            var records = records(message);
            handle(records, group(), handler);
            heard.note(group(), records);
        };
    }

    /** A function over events of these types alone: others are passed over unread, by the header that names their type. */
    public Consumer<Message<List<byte[]>>> of(Set<EventType> types, Consumer<List<EventEnvelope<?>>> handler) {
        return message -> {
            var records = records(message);
            handle(only(types, records), group(), handler);
            heard.note(group(), records);
        };
    }

    /**
     * The same, with one topic besides whose records are taken as they are, since they may be anything.
     *
     * @param rawTopic its name
     * @param raw takes its records
     */
    public Consumer<Message<List<byte[]>>> of(
            Set<EventType> types,
            Consumer<List<EventEnvelope<?>>> handler,
            String rawTopic,
            Consumer<List<RawRecord>> raw) {
        return message -> {
            var records = records(message);
            var byTopic = records.stream()
                    .collect(Collectors.partitioningBy(record -> record.topic().equals(rawTopic)));
            handle(only(types, byTopic.getOrDefault(false, List.of())), group(), handler);
            var others = byTopic.getOrDefault(true, List.of());
            if (!others.isEmpty()) {
                raw.accept(others);
            }
            heard.note(group(), records);
        };
    }

    /** A function over records as they are, for topics that anybody may write to. */
    public Consumer<Message<List<byte[]>>> raw(Consumer<List<RawRecord>> handler) {
        return message -> handler.accept(records(message));
    }

    /** What can be read of these records; the rest was dealt with when it first came. */
    public List<EventEnvelope<?>> readable(List<RawRecord> records) {
        var seal = seal(records);
        return records.stream()
                .<EventEnvelope<?>>mapMulti((record, events) -> {
                    if (EventCodec.decode(record.headers(), record.value(), seal)
                            instanceof Decoded.Readable(var event)) {
                        events.accept(event);
                    }
                })
                .toList();
    }

    /** Of structured events, and of types that nobody here knows, more has to be read first. */
    static List<RawRecord> only(Set<EventType> types, List<RawRecord> records) {
        return records.stream()
                .filter(record ->
                        EventCodec.type(record.headers()).map(types::contains).orElse(true))
                .toList();
    }

    void handle(List<RawRecord> records, String group, Consumer<List<EventEnvelope<?>>> handler) {
        var origins = new LinkedHashMap<EventEnvelope<?>, RawRecord>();
        var seal = seal(records);
        for (var record : records) {
            switch (EventCodec.decode(record.headers(), record.value(), seal)) {
                case Decoded.Readable readable -> origins.putIfAbsent(readable.event(), record);
                case Decoded.UnknownType(var type) -> unknownTypes.seen(record, type);
                case Decoded.Forgotten _ -> {}
                case Decoded.Unreadable unreadable -> deadLetters.put(record, group, unreadable.reason(), 1, null);
            }
        }
        deliver(origins, group, handler);
    }

    /** The keys of all whom sealed records are about, fetched together. */
    private @Nullable PersonalSeal seal(List<RawRecord> records) {
        if (keys == null) {
            return null;
        }
        var subjects = records.stream()
                .flatMap(record -> EventCodec.sealedSubject(record.headers()).stream())
                .collect(Collectors.toSet());
        try {
            return subjects.isEmpty() ? null : keys.opening(subjects);
        } catch (RuntimeException closed) { // a key that is on its way, a store that is away, or another secret
            log.warn("waiting, and trying {} events again: {}", records.size(), FailureText.of(closed));
            throw closed;
        }
    }

    private void deliver(
            Map<EventEnvelope<?>, RawRecord> origins, String group, Consumer<List<EventEnvelope<?>>> handler) {
        var remaining = new LinkedHashMap<>(origins);
        while (!remaining.isEmpty()) {
            try {
                handler.accept(new ArrayList<>(remaining.keySet()));
                return;
            } catch (PoisonEventException poison) {
                if (!bury(remaining, poison, group)) {
                    deliverOneByOne(remaining, group, handler);
                    return;
                }
            } catch (RuntimeException failure) {
                if (Environment.isDown(failure)) {
                    log.warn("waiting, and trying {} events again: {}", remaining.size(), FailureText.of(failure));
                    throw failure;
                }
                deliverOneByOne(remaining, group, handler);
                return;
            } catch (StackOverflowError deep) { // of one event, and an error would end the consumer for all of them
                deliverOneByOne(remaining, group, handler);
                return;
            }
        }
    }

    /** Finds the event that makes a batch fail, so that the others are not held up by it. */
    private void deliverOneByOne(
            Map<EventEnvelope<?>, RawRecord> events, String group, Consumer<List<EventEnvelope<?>>> handler) {
        events.forEach((event, origin) -> {
            try {
                handler.accept(List.of(event));
            } catch (RuntimeException failure) {
                if (Environment.isDown(failure)) {
                    throw failure;
                }
                deadLetters.put(origin, group, "processing failed: " + failure, 2, failure);
            } catch (StackOverflowError deep) {
                deadLetters.put(
                        origin,
                        group,
                        "processing failed: it goes too deep",
                        2,
                        new IllegalStateException("goes too deep", deep));
            }
        });
    }

    /** False when the blamed event is none of these. */
    private boolean bury(Map<EventEnvelope<?>, RawRecord> remaining, PoisonEventException poison, String group) {
        for (var entry : remaining.entrySet()) {
            if (entry.getKey().id().equals(poison.eventId())) {
                deadLetters.put(
                        entry.getValue(), group, "processing failed: " + poison.getCause(), 1, poison.getCause());
                remaining.remove(entry.getKey());
                return true;
            }
        }
        return false;
    }

    private static List<RawRecord> records(Message<List<byte[]>> message) {
        @SuppressWarnings("unchecked")
        var raw = (@Nullable List<ConsumerRecord<byte[], byte[]>>)
                message.getHeaders().get(KafkaHeaders.RAW_DATA);
        if (raw == null) {
            throw new IllegalStateException("no raw records: the binding is not in batch mode, or not bound to Kafka");
        }
        return raw.stream().map(RawRecord::of).toList();
    }

    private static String group() {
        var group = KafkaUtils.getConsumerGroupId();
        return group == null ? "unknown" : group;
    }
}
