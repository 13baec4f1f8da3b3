package io.followthrough.cadence.domain.definition;

/**
 * Why a definition is refused.
 *
 * @param field its path, for example {@code steps[2].window}
 * @param remedy what to write instead
 */
public record DefinitionProblem(String field, String problem, String remedy) {}
