package io.followthrough.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A contact is not made; the reason says why. */
public record TouchSkipped(@JsonUnwrapped Touch touch) implements TouchEvent {}
