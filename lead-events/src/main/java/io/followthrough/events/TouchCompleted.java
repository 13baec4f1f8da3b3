package io.followthrough.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A rep made the contact and said what came of it. */
public record TouchCompleted(@JsonUnwrapped Touch touch) implements TouchEvent {}
