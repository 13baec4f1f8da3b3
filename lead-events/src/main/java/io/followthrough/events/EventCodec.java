package io.followthrough.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Events to and from CloudEvents 1.0 in Kafka: written in binary mode, read in binary and structured mode. */
public final class EventCodec {

    private static final String JSON = "application/json";
    private static final String CORRELATION_ID = "correlationid";
    private static final String CAUSATION_ID = "causationid";
    private static final String TRACEPARENT = "traceparent";

    private EventCodec() {}

    /** A record for the topic, keyed by the event's subject. */
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
        try {
            var reader = KafkaMessageFactory.createReader(headers, value == null ? new byte[0] : value);
            return decode(reader.toEvent());
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException wrong) {
            return notACloudEvent(String.valueOf(wrong.getMessage()));
        }
    }

    /** Reads the data of a CloudEvent as the record that its type names. */
    public static Decoded decode(CloudEvent cloudEvent) {
        var type = EventType.named(cloudEvent.getType());
        if (type.isEmpty()) {
            return new Decoded.UnknownType(cloudEvent.getType());
        }
        var data = cloudEvent.getData();
        if (data == null) {
            return new Decoded.Unreadable("data: missing; a " + cloudEvent.getType() + " needs its JSON data");
        }
        try {
            var event = EventJson.MAPPER.readValue(data.toBytes(), type.get().record());
            return event == null
                    ? new Decoded.Unreadable("data: null; a " + cloudEvent.getType() + " needs its JSON data")
                    : new Decoded.Readable(envelope(cloudEvent, event));
        } catch (DatabindException wrong) {
            return new Decoded.Unreadable("data" + path(wrong) + ": " + wrong.getOriginalMessage());
        } catch (JacksonException wrong) {
            return new Decoded.Unreadable("data: not JSON: " + wrong.getOriginalMessage());
        }
    }

    private static <E extends Event> EventEnvelope<E> envelope(CloudEvent cloudEvent, E event) {
        var time = cloudEvent.getTime();
        var subject = cloudEvent.getSubject();
        return new EventEnvelope<>(
                cloudEvent.getId(),
                cloudEvent.getSource(),
                subject == null ? "" : subject,
                time == null ? Instant.EPOCH : time.toInstant(),
                text(cloudEvent, CORRELATION_ID),
                text(cloudEvent, CAUSATION_ID),
                text(cloudEvent, TRACEPARENT),
                event);
    }

    private static @Nullable String text(CloudEvent cloudEvent, String extension) {
        var value = cloudEvent.getExtension(extension);
        return value == null ? null : value.toString();
    }

    private static Decoded notACloudEvent(String why) {
        return new Decoded.Unreadable(
                "not a CloudEvent: " + why + "; send CloudEvents 1.0 in Kafka binary or structured mode");
    }

    /** For example {@code .person.externalIds}. */
    private static String path(DatabindException wrong) {
        var path = new StringBuilder();
        for (var reference : wrong.getPath()) {
            path.append(
                    reference.getPropertyName() == null
                            ? "[" + reference.getIndex() + "]"
                            : "." + reference.getPropertyName());
        }
        return path.toString();
    }
}
