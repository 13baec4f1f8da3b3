package io.followthrough.qualification.application;

import io.followthrough.events.DerivedIds;
import io.followthrough.events.Event;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.EventType;
import java.net.URI;
import java.time.Instant;

/** Other rules were put in force. Whoever looks through the people again finds the same ids. */
record RulesChange(long version) implements Cause {

    String id() {
        return DerivedIds.of("rules", String.valueOf(version));
    }

    @Override
    public <F extends Event> EventEnvelope<F> causes(
            String discriminator, URI source, String subject, Instant time, F data) {
        var derived = DerivedIds.of(id(), EventType.of(data).wireName(), discriminator);
        return new EventEnvelope<>(derived, source, subject, time, id(), id(), null, data);
    }
}
