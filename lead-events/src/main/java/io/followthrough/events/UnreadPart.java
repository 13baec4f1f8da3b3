package io.followthrough.events;

/**
 * A part of an input that could not be used, kept as it came: it costs nobody the rest of what they said.
 *
 * @param field path of the field, for example {@code person.phone}
 * @param value as it came
 * @param problem what is wrong with it, for example {@code is no phone number}
 * @param remedy what belongs there
 */
public record UnreadPart(String field, @Personal String value, String problem, String remedy) {}
