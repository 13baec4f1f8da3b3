package io.followthrough.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who asks that a colleague or a relative be left alone, or erased, asks nothing for themselves: "My colleague Jane asks you to delete
 * her data." To erase the writer would be wrong, and so to pass it over: a person is asked. Over lower case without accents.
 */
public final class ForAnother {

    private static final double DOUBT = 0.45;

    private static final Set<Intent> REFUSALS =
            Set.of(Intent.OPT_OUT, Intent.OPT_OUT_CALLS, Intent.OPT_OUT_MAILS, Intent.ERASURE);

    private static final Pattern ADDRESS = Pattern.compile("\\S{1,80}@\\S{1,80}");
    private static final Pattern ASKS = words("asks");
    private static final Pattern OWN = words("own");
    private static final Pattern STAYS = words("stays");

    private ForAnother() {}

    private static Pattern words(String part) {
        var all = ShippedData.lines("for-another.tsv").stream()
                .filter(line -> line.startsWith(part + "\t"))
                .map(line -> line.substring(part.length() + 1))
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + all + ")(?![\\p{L}\\p{N}])");
    }

    /** Whether another than the writer is not to be turned to. */
    public static boolean isAsked(String folded) {
        return ASKS.matcher(folded).find();
    }

    /** "Unsubscribe Karen, she has left. I am staying": not the writer has left. */
    private static boolean tellsOfOneWhoLeft(List<Finding> findings) {
        return findings.stream()
                .anyMatch(finding -> finding.intent() == Intent.LEFT_COMPANY && finding.probability() > DOUBT);
    }

    static List<Finding> in(List<Finding> findings, String folded) {
        var refuses = findings.stream()
                .anyMatch(finding -> REFUSALS.contains(finding.intent()) && finding.probability() > DOUBT);
        if (!refuses && !tellsOfOneWhoLeft(findings)
                || !isAsked(folded)
                || !STAYS.matcher(folded).find()
                        && OWN.matcher(ADDRESS.matcher(folded).replaceAll(" ")).find()) {
            return findings;
        }
        var stays = STAYS.matcher(folded).find();
        return findings.stream()
                .map(finding -> REFUSALS.contains(finding.intent())
                        ? finding.withProbability(Math.min(DOUBT, finding.probability()))
                        : finding.intent() == Intent.ACCESS_REQUEST || finding.intent() == Intent.LEFT_COMPANY && stays
                                ? finding.withProbability(Math.min(DOUBT, finding.probability()))
                                : finding)
                .toList();
    }
}
