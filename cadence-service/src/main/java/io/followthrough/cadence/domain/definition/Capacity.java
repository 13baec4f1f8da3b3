package io.followthrough.cadence.domain.definition;

/**
 * How much a representative can promise, in minutes of contacts; a day is the representative's own.
 *
 * @param week Monday to Sunday
 * @param emailsPerDay the most that leave in the representative's name in a day
 */
public record Capacity(int day, int week, int month, int emailsPerDay) {}
