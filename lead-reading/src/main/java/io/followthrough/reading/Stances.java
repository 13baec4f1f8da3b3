package io.followthrough.reading;

import io.followthrough.reading.Intent.Group;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Comes from what is said to the one thing to act upon. */
final class Stances {

    private static final Set<Intent> LEAVE_ALONE = EnumSet.of(Intent.OPT_OUT, Intent.OPT_OUT_CALLS, Intent.ERASURE);
    /** Between these two a wrong guess costs something, so that a person is asked. */
    private static final double ASK_FROM = 0.35;

    private Stances() {}

    static Stance of(List<Finding> findings) {
        if (surely(findings, intent -> intent.group() == Group.AUTOMATIC) && !surely(findings, LEAVE_ALONE::contains)) {
            return Stance.AUTOMATIC;
        }
        if (surely(findings, LEAVE_ALONE::contains)) {
            return Stance.OPT_OUT;
        }
        if (likely(findings, LEAVE_ALONE::contains, Reading.POSSIBLE)) {
            return Stance.UNSURE;
        }
        if (surely(findings, intent -> intent.group() == Group.NO_LEAD)) {
            return Stance.NO_LEAD;
        }
        if (surely(findings, intent -> intent.group() == Group.CAUTION)) {
            return likely(findings, intent -> intent == Intent.IRONY, Reading.SURE) ? Stance.UNSURE : Stance.NONE;
        }
        var refusal = best(findings, Group.REFUSAL);
        var interest = best(findings, Group.INTEREST);
        var strongest = Math.max(refusal, interest);
        if (strongest >= Reading.SURE) {
            return interest > refusal ? Stance.CURRENT_INTEREST : refusal(findings);
        }
        return strongest >= ASK_FROM ? Stance.UNSURE : Stance.NONE;
    }

    private static Stance refusal(List<Finding> findings) {
        var notNow = of(findings, Intent.NOT_NOW);
        return notNow >= of(findings, Intent.NOT_INTERESTED) ? Stance.NOT_NOW : Stance.NOT_INTERESTED;
    }

    private static double of(List<Finding> findings, Intent intent) {
        return findings.stream()
                .filter(finding -> finding.intent() == intent)
                .mapToDouble(Finding::probability)
                .max()
                .orElse(0);
    }

    private static double best(List<Finding> findings, Group group) {
        return findings.stream()
                .filter(finding -> finding.intent().group() == group)
                .mapToDouble(Finding::probability)
                .max()
                .orElse(0);
    }

    private static boolean surely(List<Finding> findings, Predicate<Intent> which) {
        return likely(findings, which, Reading.SURE);
    }

    private static boolean likely(List<Finding> findings, Predicate<Intent> which, double from) {
        return findings.stream().anyMatch(finding -> which.test(finding.intent()) && finding.probability() >= from);
    }
}
