package io.followthrough.qualification.application;

import io.followthrough.qualification.domain.rules.Rules;

/**
 * The rules that decide now.
 *
 * @param document the file that they were read from, as it is
 */
public record RulesInForce(Rules rules, String document) {}
