package io.followthrough.reading;

import java.util.EnumMap;
import java.util.List;

/** Joins what rules and the model found into one finding per intent: the most probable one. */
final class Judgement {

    private Judgement() {}

    @SafeVarargs
    static List<Finding> of(List<Finding>... found) {
        var findings = new EnumMap<Intent, Finding>(Intent.class);
        for (var some : found) {
            for (var finding : some) {
                findings.merge(
                        finding.intent(),
                        finding,
                        (one, other) -> other.probability() > one.probability() ? other : one);
            }
        }
        return List.copyOf(findings.values());
    }
}
