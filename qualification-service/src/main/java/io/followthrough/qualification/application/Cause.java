package io.followthrough.qualification.application;

import io.followthrough.events.Event;
import io.followthrough.events.EventEnvelope;
import java.net.URI;
import java.time.Instant;

/** What makes us decide anew: usually another event. Events that follow have ids derived from it. */
@FunctionalInterface
public interface Cause {

    <F extends Event> EventEnvelope<F> causes(String discriminator, URI source, String subject, Instant time, F data);
}
