package io.followthrough.cadence.domain.planning;

import io.followthrough.cadence.domain.definition.Way;

/** An optional step that cannot be made for this person, and why. */
public record LeftOut(int number, Way way, String reason) {}
