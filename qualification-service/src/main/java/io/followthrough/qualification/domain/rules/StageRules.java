package io.followthrough.qualification.domain.rules;

import io.followthrough.events.Criterion;
import java.math.BigDecimal;
import java.util.Set;

/**
 * When a lead is a prospect.
 *
 * @param minScore 0 to 100
 * @param minKnown how many criteria must be known
 * @param needed criteria that must be known and at least one half
 * @param disqualifyFitUpTo a known fit up to this (0 to 1) disqualifies
 */
public record StageRules(BigDecimal minScore, int minKnown, Set<Criterion> needed, double disqualifyFitUpTo) {}
