package io.followthrough.cadence.domain.planning;

import io.followthrough.cadence.domain.definition.ContactWindow;
import java.time.Instant;

/**
 * When somebody asked for a contact, whatever the hour. If nobody has time then, the person's usual hours are the next best:
 * "at three in the afternoon" is no leave to call at three in the night.
 *
 * @param hours all of the day
 * @param from not before
 * @param until before
 */
public record NamedHour(ContactWindow hours, Instant from, Instant until) {}
