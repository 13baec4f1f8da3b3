package io.followthrough.reading;

import io.followthrough.reading.Intent.Group;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What makes a text one that is no lead is what its writer does: offers something, applies, reports trouble with what they have of us,
 * disputes our bill, gives notice, researches. The words of a trade prove nothing, since whoever buys has them too: "We need help
 * with leads", "What does a job ad cost?", "Invoices take us a day a week". Whoever needs something or asks what we have is taken for
 * none of these without such an act, and without either a person is asked. Over lower case without accents.
 */
final class Acts {

    private static final double NO_DOUBT = 0.15;

    /** Enough to ask where nothing else is heard. */
    private static final double DOUBT = 0.45;

    /** Enough to ask, whatever else is heard. */
    private static final double ASKED = 0.49;

    private static final double LIKELY = 0.75;

    /** Of a wish, by words that do not say it plainly. */
    private static final double HEARD = 0.2;

    private static final double UNDENIABLE = 0.85;

    /** So surely is hardly any buyer misread, and is asked about then. */
    private static final double NEARLY_CERTAIN = 0.9;

    /** And so surely none of those tried. */
    private static final double CERTAIN = 0.993;

    private static final String NEEDS = "NEEDS";

    private static final Pattern OWN_NEED;
    private static final Map<Intent, Pattern> OF_NO_LEAD = new EnumMap<>(Intent.class);

    static {
        var acts = new HashMap<String, String>();
        for (var line : ShippedData.lines("acts.tsv")) {
            if (!line.startsWith("#")) {
                var cells = line.split("\t", 2);
                acts.merge(cells[0], cells[1], (one, other) -> one + "|" + other);
            }
        }
        OWN_NEED = words(acts.getOrDefault(NEEDS, ""));
        for (var intent : Intent.values()) {
            if (intent.group() == Group.NO_LEAD) {
                OF_NO_LEAD.put(intent, words(acts.getOrDefault(intent.name(), "")));
            }
        }
    }

    private Acts() {}

    private static Pattern words(String regex) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + regex + ")(?![\\p{L}\\p{N}])");
    }

    /** @param folded all that the person wrote, the subject first */
    static List<Finding> in(List<Finding> findings, String folded) {
        if (findings.stream().noneMatch(Acts::isGuessed)) {
            return findings;
        }
        var needs = OWN_NEED.matcher(folded).find();
        var buys = needs || folded.indexOf('?') >= 0;
        var doubted = findings.stream()
                .map(finding -> isGuessed(finding)
                        ? finding.withProbability(Math.min(
                                most(buys, isDone(finding.intent(), folded), finding.probability()),
                                finding.probability()))
                        : finding)
                .toList();
        var isLead = needs && doubted.stream().noneMatch(Acts::isGuessed);
        return isLead ? wanted(doubted) : doubted;
    }

    private static double most(boolean buys, boolean done, double sure) {
        if (!buys) {
            return done || sure >= UNDENIABLE ? 1 : DOUBT;
        }
        if (done) {
            return sure >= LIKELY ? 1 : DOUBT;
        }
        if (sure >= CERTAIN) {
            return 1;
        }
        return sure >= NEARLY_CERTAIN ? ASKED : NO_DOUBT;
    }

    private static boolean isGuessed(Finding finding) {
        return finding.intent().group() == Group.NO_LEAD && finding.probability() >= DOUBT;
    }

    /** Whether something is done in it that makes a text one of this intent. */
    static boolean isDone(Intent intent, String folded) {
        var words = OF_NO_LEAD.get(intent);
        return words == null || words.matcher(folded).find();
    }

    /** It was taken for an offer by the words of what is needed. */
    private static List<Finding> wanted(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.intent() == Intent.BUY && finding.probability() >= HEARD
                        ? finding.withProbability(Math.max(LIKELY, finding.probability()))
                        : finding)
                .toList();
    }
}
