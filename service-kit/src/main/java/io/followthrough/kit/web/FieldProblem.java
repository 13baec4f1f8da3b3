package io.followthrough.kit.web;

/**
 * What is wrong with one field of the input.
 *
 * @param field its path, for example {@code person.email}
 * @param problem what is wrong
 * @param remedy what to send instead
 */
public record FieldProblem(String field, String problem, String remedy) {}
