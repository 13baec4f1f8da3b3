package io.followthrough.kit.messaging;

import io.followthrough.events.EventCodec;
import io.followthrough.events.EventEnvelope;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event and where it goes. Equal when both are. Remembers the record that it was encoded to: an outbox and the publisher
 * need the same bytes, one right after the other.
 */
public final class Outgoing {

    private final String topic;
    private final EventEnvelope<?> envelope;

    /** Whoever comes first encodes; two at the same moment come to the same bytes. */
    private volatile @Nullable ProducerRecord<String, byte[]> encoded;

    public Outgoing(String topic, EventEnvelope<?> envelope) {
        this.topic = topic;
        this.envelope = envelope;
    }

    public String topic() {
        return topic;
    }

    public EventEnvelope<?> envelope() {
        return envelope;
    }

    /** The open record, as {@link EventCodec#toRecord}; to be read, not changed. */
    public ProducerRecord<String, byte[]> record() {
        var known = encoded;
        if (known == null) {
            known = EventCodec.toRecord(topic, envelope);
            encoded = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Outgoing that && topic.equals(that.topic) && envelope.equals(that.envelope);
    }

    @Override
    public int hashCode() {
        return Objects.hash(topic, envelope);
    }

    @Override
    public String toString() {
        return topic + ": " + envelope;
    }
}
