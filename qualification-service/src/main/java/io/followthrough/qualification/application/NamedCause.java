package io.followthrough.qualification.application;

import io.followthrough.events.DerivedIds;
import io.followthrough.events.Event;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.EventType;
import io.followthrough.events.ProspectEvent;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.Outgoing;
import java.net.URI;
import java.time.Instant;

/** A person's wish or the clock, which no event tells of: what follows continues the story of the aggregate. */
public record NamedCause(String id) implements Cause {

    @Override
    public <F extends Event> EventEnvelope<F> causes(
            String discriminator, URI source, String subject, Instant time, F data) {
        var derived = DerivedIds.of(id, EventType.of(data).wireName(), discriminator);
        return new EventEnvelope<>(derived, source, subject, time, null, null, null, data);
    }

    /** A decision that is told once for this cause and prospect. */
    public Outgoing tells(Instant at, ProspectEvent decision) {
        var prospectId = decision.prospectId();
        return new Outgoing(
                Topics.PROSPECTS_QUALIFICATION, causes(prospectId, Announcements.SOURCE, prospectId, at, decision));
    }
}
