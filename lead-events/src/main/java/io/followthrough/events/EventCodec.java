package io.followthrough.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Events to and from CloudEvents 1.0 in Kafka: written in binary mode, read in binary and structured mode. */
public final class EventCodec {

    private static final byte[] NOTHING = {};
    private static final String SEALED_HEADER = "ce_" + Attributes.SEALED;
    private static final String TYPE_HEADER = "ce_type";
    private static final String SUBJECT_HEADER = "ce_subject";
    private static final String TIME_HEADER = "ce_time";

    private EventCodec() {}

    /**
     * A record for the topic, keyed by the event's subject. Its time stamp is left to the producer: retention counts from
     * it, and a fact of years ago would be deleted as soon as it is written. The event's own time is in its headers.
     */
    public static ProducerRecord<String, byte[]> toRecord(String topic, EventEnvelope<?> envelope) {
        return KafkaMessageFactory.<String>createWriter(topic, null, null, envelope.subject())
                .writeBinary(toCloudEvent(envelope));
    }

    /**
     * The same, with all that is {@link Personal} in the data's field {@code sealed}. Whoever has no keys reads the rest:
     * whom it is about by id, what happened, and how good somebody is.
     */
    public static ProducerRecord<String, byte[]> toSealedRecord(
            String topic, EventEnvelope<?> envelope, PersonalSeal seal) {
        ObjectNode data = EventJson.TREE.valueToTree(envelope.data());
        var parts = PersonalParts.take(envelope.data().getClass(), data);
        if (parts.isEmpty()) {
            return toRecord(topic, envelope);
        }
        seal.seal(envelope.subject(), EventJson.TREE.writeValueAsBytes(parts))
                .ifPresent(text -> data.put(Attributes.SEALED, text));
        return KafkaMessageFactory.<String>createWriter(topic, null, null, envelope.subject())
                .writeBinary(builder(envelope)
                        .withData(Attributes.JSON, EventJson.TREE.writeValueAsBytes(data))
                        .withExtension(Attributes.SEALED, true)
                        .build());
    }

    /** Whom a sealed record is about, and whose key opens it; empty for a record that is not sealed. */
    public static Optional<String> sealedSubject(Headers headers) {
        var subject = headers.lastHeader(SUBJECT_HEADER);
        return headers.lastHeader(SEALED_HEADER) == null || subject == null
                ? Optional.empty()
                : Optional.of(new String(subject.value(), StandardCharsets.UTF_8));
    }

    /** The type that a binary record's header names; empty for structured ones, and for types that are not known here. */
    public static Optional<EventType> type(Headers headers) {
        var type = headers.lastHeader(TYPE_HEADER);
        return type == null || type.value() == null
                ? Optional.empty()
                : EventType.named(new String(type.value(), StandardCharsets.UTF_8));
    }

    /** When it happened, by the header of a binary record; empty where that says nothing readable. */
    public static Optional<Instant> time(Headers headers) {
        var time = headers.lastHeader(TIME_HEADER);
        if (time == null || time.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(IsoTimes.parse(new String(time.value(), StandardCharsets.UTF_8)));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    public static CloudEvent toCloudEvent(EventEnvelope<?> envelope) {
        return builder(envelope)
                .withData(Attributes.JSON, EventJson.MAPPER.writeValueAsBytes(envelope.data()))
                .build();
    }

    private static CloudEventBuilder builder(EventEnvelope<?> envelope) {
        var builder = CloudEventBuilder.v1()
                .withId(envelope.id())
                .withType(envelope.type().wireName())
                .withSource(envelope.source())
                .withSubject(envelope.subject())
                .withTime(OffsetDateTime.ofInstant(envelope.time(), ZoneOffset.UTC));
        if (envelope.correlationId() != null) {
            builder.withExtension(Attributes.CORRELATION_ID, envelope.correlationId());
        }
        if (envelope.causationId() != null) {
            builder.withExtension(Attributes.CAUSATION_ID, envelope.causationId());
        }
        if (envelope.traceparent() != null) {
            builder.withExtension(Attributes.TRACEPARENT, envelope.traceparent());
        }
        return builder;
    }

    /**
     * Reads a record's headers and value. Never throws: what cannot be read says why. Of a sealed record it reads what is
     * open.
     */
    public static Decoded decode(Headers headers, byte @Nullable [] value) {
        return decode(headers, value, null);
    }

    /**
     * Reads a sealed record too.
     *
     * @param seal with the keys of all {@link #sealedSubject subjects}; null reads what is open
     */
    public static Decoded decode(Headers headers, byte @Nullable [] value, @Nullable PersonalSeal seal) {
        var plain = value == null || value.length == 0 ? Optional.<Attributes>empty() : Attributes.plain(headers);
        if (plain.isPresent()) {
            return read(plain.get(), value);
        }
        CloudEvent cloudEvent;
        try {
            cloudEvent = KafkaMessageFactory.createReader(headers, value == null ? NOTHING : value)
                    .toEvent();
        } catch (RuntimeException wrong) { // the library's own, its JSON parser's, and plain ones of java.lang
            return new Decoded.Unreadable(ReadErrors.notACloudEvent(wrong));
        }
        var attributes = Attributes.of(cloudEvent);
        return seal == null || !attributes.sealed() ? decode(cloudEvent) : open(attributes, data(cloudEvent), seal);
    }

    private static Decoded open(Attributes attributes, byte @Nullable [] data, PersonalSeal seal) {
        var subject = String.valueOf(attributes.subject());
        try {
            if (data == null || !(EventJson.TREE.readTree(data) instanceof ObjectNode tree)) {
                return new Decoded.Unreadable("data: missing; a sealed event needs its JSON data");
            }
            if (!(tree.remove(Attributes.SEALED) instanceof StringNode closed)) {
                return new Decoded.Forgotten(subject); // written when the key was gone already
            }
            return seal.open(subject, closed.stringValue())
                    .map(parts -> {
                        PersonalParts.put(tree, (ObjectNode) EventJson.TREE.readTree(parts));
                        return read(attributes, EventJson.TREE.writeValueAsBytes(tree));
                    })
                    .orElseGet(() -> new Decoded.Forgotten(subject));
        } catch (JacksonException wrong) {
            return new Decoded.Unreadable(ReadErrors.inData(wrong));
        } catch (IllegalArgumentException wrong) {
            return new Decoded.Unreadable("data.sealed: " + wrong.getMessage());
        }
    }

    /** Reads the data of a CloudEvent as the record that its type names. Never throws either. */
    public static Decoded decode(CloudEvent cloudEvent) {
        return read(Attributes.of(cloudEvent), data(cloudEvent));
    }

    private static byte @Nullable [] data(CloudEvent cloudEvent) {
        return cloudEvent.getData() == null ? null : cloudEvent.getData().toBytes();
    }

    private static Decoded read(Attributes attributes, byte @Nullable [] data) {
        var type = EventType.named(attributes.type());
        if (type.isEmpty()) {
            return new Decoded.UnknownType(attributes.type());
        }
        if (attributes.id().isBlank()) {
            return new Decoded.Unreadable(
                    "id: empty; give each event an id of its own, for repetitions are known by it");
        }
        try {
            var event = data == null
                    ? null
                    : EventJson.STRICT.readValue(data, type.get().record());
            return event == null
                    ? new Decoded.Unreadable("data: missing; a " + attributes.type() + " needs its JSON data")
                    : complete(attributes, event);
        } catch (JacksonException wrong) {
            return new Decoded.Unreadable(ReadErrors.inData(wrong));
        }
    }

    private static Decoded complete(Attributes attributes, Event event) {
        var missing = RequiredFields.missingIn((Record) event);
        if (!missing.isEmpty()) {
            return new Decoded.Unreadable(ReadErrors.missing(missing));
        }
        var time = attributes.time() == null ? ownTime(event) : attributes.time();
        return time == null
                ? new Decoded.Unreadable("time: missing; say when it happened, for example 2026-03-02T12:00:00Z")
                : new Decoded.Readable(envelope(attributes, time, event));
    }

    /** CloudEvents leaves {@code time} optional; facts that outsiders send carry their own. */
    private static @Nullable Instant ownTime(Event event) {
        return switch (event) {
            case LeadCaptured lead -> lead.capturedAt();
            case LeadWithdrawn withdrawn -> withdrawn.withdrawnAt();
            case ActivityRecorded activity -> activity.at();
            case MetricUpdated metric -> metric.asOf();
            case ProspectEvent _, CadenceEvent _ -> null;
        };
    }

    private static EventEnvelope<?> envelope(Attributes attributes, Instant time, Event event) {
        return new EventEnvelope<>(
                attributes.id(),
                attributes.source(),
                attributes.subject() == null ? "" : attributes.subject(),
                time,
                attributes.correlationId(),
                attributes.causationId(),
                attributes.traceparent(),
                event);
    }
}
