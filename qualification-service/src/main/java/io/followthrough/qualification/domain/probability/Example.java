package io.followthrough.qualification.domain.probability;

import java.util.List;

/**
 * How it ended with one person.
 *
 * @param id tells people apart, and into which fifth of the test somebody falls
 * @param traits what was known before, one value of each kind: {@code budget=high}
 */
public record Example(String id, List<String> traits, boolean won) {}
