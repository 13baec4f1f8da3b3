package io.followthrough.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** The time of a contact has come: it is sent, or stands on the rep's list. */
public record TouchDue(@JsonUnwrapped Touch touch) implements TouchEvent {}
