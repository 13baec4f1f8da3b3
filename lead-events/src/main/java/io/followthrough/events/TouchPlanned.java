package io.followthrough.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A contact has its time and its place in a rep's day. */
public record TouchPlanned(@JsonUnwrapped Touch touch) implements TouchEvent {}
