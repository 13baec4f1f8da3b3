package io.followthrough.reading;

import java.util.EnumMap;
import java.util.List;

/** Joins what rules found and what the model found into one finding per intent: the more probable one. */
final class Judgement {

    private Judgement() {}

    static List<Finding> of(List<Finding> byRule, List<Finding> byModel) {
        var findings = new EnumMap<Intent, Finding>(Intent.class);
        for (var finding : byModel) {
            findings.put(finding.intent(), finding);
        }
        for (var finding : byRule) {
            findings.merge(
                    finding.intent(), finding, (one, other) -> other.probability() > one.probability() ? other : one);
        }
        return List.copyOf(findings.values());
    }
}
