package io.followthrough.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Events to and from CloudEvents 1.0 in Kafka: written in binary mode, read in binary and structured mode. */
public final class EventCodec {

    private static final byte[] NOTHING = {};
    private static final String JSON = "application/json";
    private static final String CORRELATION_ID = "correlationid";
    private static final String CAUSATION_ID = "causationid";
    private static final String TRACEPARENT = "traceparent";

    private EventCodec() {}

    /**
     * A record for the topic, keyed by the event's subject. Its time stamp is left to the producer: retention counts from
     * it, and a fact of years ago would be deleted as soon as it is written. The event's own time is in its headers.
     */
    public static ProducerRecord<String, byte[]> toRecord(String topic, EventEnvelope<?> envelope) {
        return KafkaMessageFactory.<String>createWriter(topic, null, null, envelope.subject())
                .writeBinary(toCloudEvent(envelope));
    }

    public static CloudEvent toCloudEvent(EventEnvelope<?> envelope) {
        var builder = CloudEventBuilder.v1()
                .withId(envelope.id())
                .withType(envelope.type().wireName())
                .withSource(envelope.source())
                .withSubject(envelope.subject())
                .withTime(OffsetDateTime.ofInstant(envelope.time(), ZoneOffset.UTC))
                .withData(JSON, EventJson.MAPPER.writeValueAsBytes(envelope.data()));
        if (envelope.correlationId() != null) {
            builder.withExtension(CORRELATION_ID, envelope.correlationId());
        }
        if (envelope.causationId() != null) {
            builder.withExtension(CAUSATION_ID, envelope.causationId());
        }
        if (envelope.traceparent() != null) {
            builder.withExtension(TRACEPARENT, envelope.traceparent());
        }
        return builder.build();
    }

    /** Reads a record's headers and value. Never throws: what cannot be read says why. */
    public static Decoded decode(Headers headers, byte @Nullable [] value) {
        CloudEvent cloudEvent;
        try {
            cloudEvent = KafkaMessageFactory.createReader(headers, value == null ? NOTHING : value)
                    .toEvent();
        } catch (RuntimeException wrong) { // the library's own, its JSON parser's, and plain ones of java.lang
            return new Decoded.Unreadable(ReadErrors.notACloudEvent(wrong));
        }
        return decode(cloudEvent);
    }

    /** Reads the data of a CloudEvent as the record that its type names. Never throws either. */
    public static Decoded decode(CloudEvent cloudEvent) {
        var type = EventType.named(cloudEvent.getType());
        if (type.isEmpty()) {
            return new Decoded.UnknownType(cloudEvent.getType());
        }
        if (cloudEvent.getId().isBlank()) {
            return new Decoded.Unreadable(
                    "id: empty; give each event an id of its own, for repetitions are known by it");
        }
        var data = cloudEvent.getData();
        try {
            var event = data == null
                    ? null
                    : EventJson.STRICT.readValue(data.toBytes(), type.get().record());
            return event == null
                    ? new Decoded.Unreadable("data: missing; a " + cloudEvent.getType() + " needs its JSON data")
                    : complete(cloudEvent, event);
        } catch (JacksonException wrong) {
            return new Decoded.Unreadable(ReadErrors.inData(wrong));
        }
    }

    private static Decoded complete(CloudEvent cloudEvent, Event event) {
        var missing = RequiredFields.missingIn((Record) event);
        if (!missing.isEmpty()) {
            return new Decoded.Unreadable(ReadErrors.missing(missing));
        }
        var time = cloudEvent.getTime() == null
                ? ownTime(event)
                : cloudEvent.getTime().toInstant();
        return time == null
                ? new Decoded.Unreadable("time: missing; say when it happened, for example 2026-03-02T12:00:00Z")
                : new Decoded.Readable(envelope(cloudEvent, time, event));
    }

    /** CloudEvents leaves {@code time} optional; facts that outsiders send carry their own. */
    private static @Nullable Instant ownTime(Event event) {
        return switch (event) {
            case LeadCaptured lead -> lead.capturedAt();
            case ActivityRecorded activity -> activity.at();
            case MetricUpdated metric -> metric.asOf();
            case ProspectEvent _, CadenceEvent _ -> null;
        };
    }

    private static EventEnvelope<?> envelope(CloudEvent cloudEvent, Instant time, Event event) {
        var subject = cloudEvent.getSubject();
        return new EventEnvelope<>(
                cloudEvent.getId(),
                cloudEvent.getSource(),
                subject == null ? "" : subject,
                time,
                text(cloudEvent, CORRELATION_ID),
                text(cloudEvent, CAUSATION_ID),
                text(cloudEvent, TRACEPARENT),
                event);
    }

    private static @Nullable String text(CloudEvent cloudEvent, String extension) {
        var value = cloudEvent.getExtension(extension);
        return value == null ? null : value.toString();
    }
}
