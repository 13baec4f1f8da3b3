package io.followthrough.reading;

import io.followthrough.reading.Intent.Group;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What most people write into a form: "Looking for a CRM", "Suche Maler für Fassade", "catering per 120 persone". The classifier knows some trades and
 * guesses at the others, and a guess put buyers to sleep for a year. Whoever looks for something wants it, and who only names a thing refuses nothing
 * and offers nothing, unless they say so in a word or an act. Over lower case without accents.
 */
final class Inquiries {

    /** So many words may look for something; what is longer says more than that. */
    private static final int SEEKING = 14;

    /** So many may be the bare name of a thing. */
    private static final int NAMING = 8;

    /** So few that an offer or an application would be one of them. */
    private static final int A_WORD_OR_TWO = 2;

    private static final double PLAIN = 0.8;

    /** Less than is asked about. */
    private static final double NO_DOUBT = 0.15;

    private static final Pattern SEEKS;
    private static final Pattern CLAUSE;
    private static final Pattern OTHERS;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");

    static {
        var parts = new HashMap<String, String>();
        for (var line : ShippedData.lines("inquiries.tsv")) {
            if (!line.startsWith("#")) {
                var cells = line.split("\t", 2);
                parts.merge(cells[0], cells[1], (one, other) -> one + "|" + other);
            }
        }
        SEEKS = words(parts.getOrDefault("seeks", ""));
        CLAUSE = words(parts.getOrDefault("clause", ""));
        OTHERS = words(parts.getOrDefault("others", ""));
    }

    private Inquiries() {}

    private static Pattern words(String regex) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + regex + ")(?![\\p{L}\\p{N}])");
    }

    /** @param folded all that the person wrote */
    static List<Finding> in(Said.Kind kind, List<Finding> findings, String folded) {
        if (kind == Said.Kind.NOTE || findings.stream().noneMatch(Inquiries::isGuessed)) {
            return findings;
        }
        var words = WORD.matcher(folded).results().limit(SEEKING + 1L).count();
        if (words > SEEKING || Terse.refuses(folded) || OTHERS.matcher(folded).find()) {
            return findings;
        }
        var seeks = SEEKS.matcher(folded);
        if (seeks.find()) {
            return wanted(findings, seeks.group(), folded);
        }
        var names = kind != Said.Kind.MAIL
                && words <= NAMING
                && !CLAUSE.matcher(folded).find();
        return names
                ? findings.stream()
                        .map(finding -> finding.intent() == Intent.NOT_NOW ? finding : unlessDone(finding, folded))
                        .toList()
                : findings;
    }

    private static List<Finding> wanted(List<Finding> findings, String words, String folded) {
        var left = findings.stream().map(finding -> unlessDone(finding, folded)).toList();
        if (left.stream().anyMatch(finding -> finding.intent() == Intent.BUY && finding.probability() >= PLAIN)) {
            return left;
        }
        return Stream.concat(
                        left.stream().filter(finding -> finding.intent() != Intent.BUY),
                        Stream.of(new Finding(Intent.BUY, PLAIN, words, 0)))
                .toList();
    }

    /** A guess at what this is not: no refusal is said, and nothing is done that makes it no lead. */
    private static Finding unlessDone(Finding finding, String folded) {
        return isGuessed(finding) && !isSaid(finding.intent(), folded) ? finding.withProbability(NO_DOUBT) : finding;
    }

    private static boolean isSaid(Intent intent, String folded) {
        return intent.group() == Group.NO_LEAD
                && (Acts.isDone(intent, folded) || isTerse(folded) && Machines.namesNoLead(folded));
    }

    private static boolean isTerse(String folded) {
        return WORD.matcher(folded).results().limit(A_WORD_OR_TWO + 1L).count() <= A_WORD_OR_TWO;
    }

    private static boolean isGuessed(Finding finding) {
        var group = finding.intent().group();
        return finding.probability() > NO_DOUBT
                && (group == Group.NO_LEAD || group == Group.REFUSAL || finding.intent() == Intent.OBJECTION_NEED);
    }
}
