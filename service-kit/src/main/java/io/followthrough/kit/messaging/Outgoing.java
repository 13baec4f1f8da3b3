package io.followthrough.kit.messaging;

import io.followthrough.events.EventEnvelope;

/** An event and where it goes. */
public record Outgoing(String topic, EventEnvelope<?> envelope) {}
