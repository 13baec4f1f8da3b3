package io.followthrough.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A crash left it unknown whether a message left. It is shown to a person and not sent again. */
public record TouchUnconfirmed(@JsonUnwrapped Touch touch) implements TouchEvent {}
