package io.followthrough.reading;

import io.followthrough.reading.ways.SaidOfWays;
import io.followthrough.reading.ways.SaidOfWays.Said;
import io.followthrough.reading.ways.SaidOfWays.Scope;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which way a refusal is of. Where one way is refused and the other wanted, that one alone is closed; where both are refused, both are. What the
 * writer cannot do, has not received or tells of others is no refusal. Where the text does not say it, nothing is changed.
 */
final class ByWay {

    private static final double CERTAIN = 0.93;

    /** Enough to hold what is planned and ask, not enough to conclude. */
    private static final double DOUBT = 0.45;

    /** Less than is asked about. */
    private static final double NO_DOUBT = 0.15;

    private static final Set<Intent> REFUSALS =
            EnumSet.of(Intent.OPT_OUT, Intent.OPT_OUT_CALLS, Intent.OPT_OUT_MAILS, Intent.ERASURE);

    private ByWay() {}

    /** @param folded what the person wrote */
    static List<Finding> in(List<Finding> findings, String folded) {
        var said = SaidOfWays.in(folded, Guards.noRefusals(folded));
        if (said.calls() == Said.REFUSED && said.mails() == Said.REFUSED) {
            return refused(findings, EnumSet.of(Intent.OPT_OUT_CALLS, Intent.OPT_OUT_MAILS), folded, false);
        }
        if (!said.more() && said.calls() == Said.REFUSED && said.mails() == Said.WELCOME) {
            return refused(findings, EnumSet.of(Intent.OPT_OUT_CALLS), folded, true);
        }
        if (!said.more() && said.mails() == Said.REFUSED && said.calls() == Said.WELCOME) {
            return refused(findings, EnumSet.of(Intent.OPT_OUT_MAILS), folded, true);
        }
        if (said.scope() != Scope.WHOLE) {
            return isPlain(said) ? inPart(findings, said, folded) : findings;
        }
        return !said.more() && said.either() && !said.refuses()
                        || said.names() && said.explains() && !said.refuses() && !Guards.hasWordsOfRefusal(said.rest())
                ? atMost(NO_DOUBT, findings)
                : findings;
    }

    /** "Less often" and "only the newsletter" beside no other refusal. */
    private static boolean isPlain(SaidOfWays said) {
        return !said.more() && (said.scope() == Scope.IN_PART || !Guards.hasWordsOfRefusal(said.rest()));
    }

    /** It is neither nothing nor the end of all: a person is asked. */
    private static List<Finding> inPart(List<Finding> findings, SaidOfWays said, String folded) {
        var held = new ArrayList<>(atMost(DOUBT, findings));
        if (held.stream()
                        .noneMatch(finding ->
                                REFUSALS.contains(finding.intent()) && finding.probability() >= Reading.POSSIBLE)
                && said.names()) {
            held.removeIf(finding -> finding.intent() == Intent.OPT_OUT_MAILS);
            held.add(new Finding(Intent.OPT_OUT_MAILS, DOUBT, folded, 0));
        }
        return held;
    }

    private static List<Finding> refused(
            List<Finding> findings, Set<Intent> refusals, String folded, boolean nothingElse) {
        var sentence = findings.stream()
                .min(Finding.LIKELIEST_FIRST)
                .map(Finding::sentence)
                .orElse(0);
        var kept = new ArrayList<>(findings.stream()
                .filter(finding ->
                        nothingElse ? !REFUSALS.contains(finding.intent()) : !refusals.contains(finding.intent()))
                .toList());
        refusals.forEach(refusal -> kept.add(new Finding(refusal, CERTAIN, folded, sentence)));
        return kept;
    }

    private static List<Finding> atMost(double most, List<Finding> findings) {
        return findings.stream()
                .map(finding -> REFUSALS.contains(finding.intent()) && finding.probability() > most
                        ? finding.withProbability(most)
                        : finding)
                .toList();
    }
}
