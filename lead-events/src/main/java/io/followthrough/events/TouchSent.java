package io.followthrough.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A message left. */
public record TouchSent(@JsonUnwrapped Touch touch) implements TouchEvent {}
