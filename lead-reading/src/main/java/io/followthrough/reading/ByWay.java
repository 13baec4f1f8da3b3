package io.followthrough.reading;

import io.followthrough.reading.ways.SaidOfWays;
import io.followthrough.reading.ways.SaidOfWays.Said;
import io.followthrough.reading.ways.SaidOfWays.Scope;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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

    /** Whoever names where to write instead is not to be contacted at all. */
    private static final Pattern AT_ANOTHER = Pattern.compile(
            "(?<!\\p{L})(?:to|use|at|an|bei|nutzen sie|a|al|para|con|naar|aan)[: ]+[^\\s@]{1,40}@[^\\s@.]{1,40}\\.\\p{L}{2,}");

    /** Words of the person's own, whoever wrote them down. */
    private static final Pattern FIRST_PERSON = Pattern.compile(
            "(?<!\\p{L})(?:i|me|us|my|ich|mich|mir|wir|uns|mein\\p{L}*|quiero|queremos|je|m'|me|nous|voglio|mi|ci|scrivetemi|quero|queremos|ik|mij|ons|wij|we)(?!\\p{L})|(?<!\\p{L})m'(?=\\p{L})");

    /** What the words of "less often" are taken for besides. */
    private static final Set<Intent> ASKS_FOR_LESS = EnumSet.of(
            Intent.OPT_OUT,
            Intent.OPT_OUT_CALLS,
            Intent.OPT_OUT_MAILS,
            Intent.ERASURE,
            Intent.NOT_NOW,
            Intent.NOT_INTERESTED);

    private static final Set<Intent> MAILS = EnumSet.of(Intent.OPT_OUT_MAILS);

    private static final Set<Intent> ALL_WAYS = EnumSet.of(Intent.OPT_OUT_CALLS, Intent.OPT_OUT_MAILS);

    private ByWay() {}

    static SaidOfWays said(String folded) {
        return SaidOfWays.in(folded, Guards.noRefusals(folded));
    }

    /**
     * @param folded what the person wrote
     * @param isForm whether a form was filled in: nobody hears of it how often somebody wants to be written to
     */
    static List<Finding> in(List<Finding> findings, SaidOfWays said, String folded, boolean isForm) {
        var ways = refused(said);
        if (ways.size() > 1) {
            return refused(findings, ways, folded, false);
        }
        if (!said.more()
                && !ways.isEmpty()
                && wantsAnother(said, ways)
                && (!said.isByWhatFollows() || isPossible(findings))) {
            return refused(findings, ways, folded, true);
        }
        if (isLessAlone(said, folded)) {
            return isForm ? inPart(findings, said, folded) : withoutGuesses(atMost(NO_DOUBT, ASKS_FOR_LESS, findings));
        }
        if (said.scope() != Scope.WHOLE) {
            return isPlain(said) ? inPart(findings, said, folded) : findings;
        }
        if (said.leaves() && !said.more() && ways.isEmpty() && wantsAnother(said, MAILS) && isHeard(findings)) {
            return refused(findings, MAILS, folded, true);
        }
        if (!said.more() && said.either() && !said.refuses()
                || said.names()
                        && said.explains()
                        && !said.refuses()
                        && !said.leaves()
                        && !Guards.hasWordsOfRefusal(said.rest())) {
            return atMost(NO_DOUBT, findings);
        }
        return ways.isEmpty()
                        && said.calls() == Said.WELCOME
                        && said.mails() != Said.WELCOME
                        && !said.more()
                        && !said.leaves()
                ? wantedOnThePhone(findings)
                : findings;
    }

    /** "Better ring, mails get lost here" was read as a no to calls, or to all: of mails it may be one, of more a person is asked. */
    private static List<Finding> wantedOnThePhone(List<Finding> findings) {
        var callable = atMost(NO_DOUBT, EnumSet.of(Intent.OPT_OUT_CALLS), findings);
        return atMost(DOUBT, EnumSet.of(Intent.OPT_OUT, Intent.ERASURE), callable);
    }

    /**
     * Which way a refusal is of that names one alone. Of calls mails remain; of mails nothing, unless another way is wanted: "Stop
     * e-mailing me" is how people opt out, and no reason to ring them. Post and visits that are refused besides make it a refusal of all;
     * who wants something in another sentence is asked about.
     *
     * @param findings with the wishes
     * @param isNote whether somebody else wrote down what the person said: "wants no e-mails" is meant as it stands
     */
    static List<Finding> alone(List<Finding> findings, SaidOfWays said, String folded, boolean isNote) {
        var ways = refused(said);
        if (ways.size() != 1
                || said.calls() == Said.BOTH
                || said.mails() == Said.BOTH
                || said.more()
                || said.leaves()
                || !isHeard(findings)
                || Stances.asksForSomethingElse(findings)
                || NarrowRefusals.turnsToSomebodyElse(folded)
                || AT_ANOTHER.matcher(folded).find()
                || Redirections.in(folded)) {
            return findings;
        }
        if (said.elsewise() == Said.REFUSED) {
            return refused(findings, ALL_WAYS, folded, false);
        }
        var sure = findings.stream()
                .filter(finding -> REFUSALS.contains(finding.intent()))
                .mapToDouble(Finding::probability)
                .max()
                .orElse(0);
        var isTold = isNote && !FIRST_PERSON.matcher(folded).find();
        var areMailsAlone = said.areMailsNamed() && (isTold || wantsAnother(said, MAILS));
        return ways.equals(MAILS) && !areMailsAlone ? findings : refused(findings, ways, folded, true, sure);
    }

    private static Set<Intent> refused(SaidOfWays said) {
        var ways = EnumSet.noneOf(Intent.class);
        if (said.calls() == Said.REFUSED) {
            ways.add(Intent.OPT_OUT_CALLS);
        }
        if (said.mails() == Said.REFUSED) {
            ways.add(Intent.OPT_OUT_MAILS);
        }
        return ways;
    }

    /** Whether a way is wanted that is not refused. */
    private static boolean wantsAnother(SaidOfWays said, Set<Intent> refused) {
        var other = refused.equals(MAILS) ? said.calls() : said.mails();
        return other == Said.WELCOME || other == Said.NOTHING && said.elsewise() == Said.WELCOME;
    }

    private static boolean isPossible(List<Finding> findings) {
        return findings.stream()
                .anyMatch(finding -> REFUSALS.contains(finding.intent()) && finding.probability() >= Reading.POSSIBLE);
    }

    /** Whether it is read as a refusal anyway: of which way is said by its words. */
    private static boolean isHeard(List<Finding> findings) {
        return findings.stream()
                .anyMatch(finding -> REFUSALS.contains(finding.intent()) && finding.probability() >= Reading.SURE);
    }

    /** A question of how often sounds a little like one of something else. */
    private static List<Finding> withoutGuesses(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.probability() < Reading.SURE
                                && finding.probability() > NO_DOUBT
                                && (finding.intent().group() == Intent.Group.INTEREST
                                        || finding.intent() == Intent.IRONY)
                        ? finding.withProbability(NO_DOUBT)
                        : finding)
                .toList();
    }

    /** Whether fewer mails are asked for in so many words, and nothing else is refused. */
    private static boolean isLessAlone(SaidOfWays said, String folded) {
        return said.scope() != Scope.IN_PART
                && !said.more()
                && LessOften.in(folded).isPresent()
                && (said.scope() == Scope.LESS_OFTEN && isPlain(said)
                        || !Guards.hasWordsOfRefusal(LessOften.without(folded)));
    }

    /** "Less often" and "only the newsletter" beside no other refusal. */
    private static boolean isPlain(SaidOfWays said) {
        return !said.more() && (said.scope() == Scope.IN_PART || !Guards.hasWordsOfRefusal(said.rest()));
    }

    /** It is neither nothing nor the end of all: a person is asked. */
    private static List<Finding> inPart(List<Finding> findings, SaidOfWays said, String folded) {
        // "Once a week will do" is about how often, and puts nothing off.
        var held = new ArrayList<>(atMost(DOUBT, LessOften.mayBeIn(folded) ? ASKS_FOR_LESS : REFUSALS, findings));
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
        return refused(findings, refusals, folded, nothingElse, CERTAIN);
    }

    private static List<Finding> refused(
            List<Finding> findings, Set<Intent> refusals, String folded, boolean nothingElse, double sure) {
        var sentence = findings.stream()
                .min(Finding.LIKELIEST_FIRST)
                .map(Finding::sentence)
                .orElse(0);
        var kept = new ArrayList<>(findings.stream()
                .filter(finding ->
                        nothingElse ? !REFUSALS.contains(finding.intent()) : !refusals.contains(finding.intent()))
                .toList());
        refusals.forEach(refusal -> kept.add(new Finding(refusal, sure, folded, sentence)));
        return kept;
    }

    private static List<Finding> atMost(double most, List<Finding> findings) {
        return atMost(most, REFUSALS, findings);
    }

    private static List<Finding> atMost(double most, Set<Intent> intents, List<Finding> findings) {
        return findings.stream()
                .map(finding -> intents.contains(finding.intent()) && finding.probability() > most
                        ? finding.withProbability(most)
                        : finding)
                .toList();
    }
}
