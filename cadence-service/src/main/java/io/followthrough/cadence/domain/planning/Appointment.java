package io.followthrough.cadence.domain.planning;

import java.time.Instant;

/**
 * A contact for which the person has named a time.
 *
 * @param step number of its leg
 * @param at not before this moment, and as soon after it as the representative is free
 */
public record Appointment(int step, Instant at) {}
