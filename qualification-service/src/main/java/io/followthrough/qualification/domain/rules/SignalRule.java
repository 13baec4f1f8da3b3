package io.followthrough.qualification.domain.rules;

import io.followthrough.events.Criterion;
import io.followthrough.qualification.domain.text.Phrases;
import java.util.Map;

/**
 * @param criteria strengths that the signal is evidence for
 * @param phrases of all languages together: people mix them
 */
public record SignalRule(Map<Criterion, Double> criteria, Phrases phrases) {}
