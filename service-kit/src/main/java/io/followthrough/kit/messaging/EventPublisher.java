package io.followthrough.kit.messaging;

import java.util.List;

/** Writes events to Kafka. */
public interface EventPublisher {

    /**
     * Sends all events in order and waits until each is acknowledged.
     *
     * @throws EventsNotPublishedException if one was not acknowledged in time. It may have been written all the same, so
     *     whoever tries again must send the same ids
     */
    void publish(List<Outgoing> events);

    /** The same for records that are passed on as they are. */
    void publishRaw(List<RawRecord> records);
}
