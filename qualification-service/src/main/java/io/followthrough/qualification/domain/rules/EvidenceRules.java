package io.followthrough.qualification.domain.rules;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Criterion;
import java.util.Map;

/**
 * What counts as evidence of what. Strengths are 0 to 1.
 *
 * @param trust how much a source is believed, 0 to 1
 * @param captures strengths by what was captured where
 * @param activities strengths by what somebody did
 * @param interestNamed strengths for each product or topic named as an interest
 * @param objections strengths while an objection of that type is open; upper-case types
 * @param objectionCleared strength of the same criteria once it is cleared
 */
public record EvidenceRules(
        Map<EvidenceSource, Double> trust,
        Map<CaptureChannel, Map<Criterion, Double>> captures,
        Map<ActivityKind, Map<Criterion, Double>> activities,
        Map<Criterion, Double> interestNamed,
        Map<String, Map<Criterion, Double>> objections,
        double objectionCleared,
        Map<Signal, SignalRule> signals,
        AnswerRules answers,
        TitleRules titles,
        FitRules fit) {

    public double trust(EvidenceSource source) {
        return trust.getOrDefault(source, 1.0);
    }

    public Map<Criterion, Double> of(CaptureChannel channel) {
        return captures.getOrDefault(channel, Map.of());
    }

    public Map<Criterion, Double> of(ActivityKind kind) {
        return activities.getOrDefault(kind, Map.of());
    }
}
