package io.followthrough.intake.application;

import io.followthrough.kit.messaging.Outgoing;

/** An input that can be taken in, and what would be published for it. */
public record CheckedInput(Input input, Outgoing event) {}
