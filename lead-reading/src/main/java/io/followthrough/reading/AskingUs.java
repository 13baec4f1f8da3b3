package io.followthrough.reading;

import io.followthrough.reading.language.Folding;
import io.followthrough.reading.ways.SaidOfWays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whoever asks what we do or have wants something of it, however many words of "no" tell of their trouble: "We can't find welders. Do you place
 * temps?" A question in which itself something is refused is none of these.
 */
final class AskingUs {

    /** Enough to hold what is planned and ask, not enough to conclude. */
    private static final double DOUBT = 0.45;

    /** Less than is asked about. */
    private static final double NO_DOUBT = 0.15;

    private static final Set<Intent> REFUSALS =
            EnumSet.of(Intent.OPT_OUT, Intent.OPT_OUT_CALLS, Intent.OPT_OUT_MAILS, Intent.ERASURE);

    private static final String OFFERS = "(?<![\\p{L}\\p{N}])(?:"
            + "(?:do|does|can|could|would|are|have) (?:you|you guys|your \\w+) (?:(?:also|even|still|all|maybe|by any chance) )?(?:do|offer|provide|place|sell|make|supply|handle|cover|deliver|rent|build|write|help|take on|work (?:with|for)|cater|have|able to)|is there (?:a|an|any|some) (?:\\w+ )?(?:version|tool|way|plan|model|option)"
            + "|(?:haben|bieten|machen|konnen|liefern|verkaufen|vermitteln|ubernehmen|schreiben|arbeiten|betreuen|vermieten) (?:sie|ihr)|gibt es (?:\\w+ ){0,2}(?:software|programm|produkt\\w*|angebot|version|modell|tool)|(?:habt|macht|bietet|konnt|liefert|verkauft) ihr"
            + "|(?:haceis|hacen|ofreceis|ofrecen|teneis|tienen|trabajais|trabajan|vendeis|venden|podeis|pueden|llevais|llevan)|hay alguna? \\w+ (?:vuestr[oa]|suy[oa]|de ustedes)"
            + "|(?:faites|proposez|avez|vendez|livrez|pouvez|travaillez|placez)[- ]vous|(?:est-ce que )?vous (?:faites|proposez|vendez|livrez)"
            + "|(?:fate|offrite|avete|vendete|potete|garanzie date|seguite|lavorate|consegnate)|il vostro \\w+"
            + "|(?:voces |vocês )?(?:fazem|oferecem|tem|vendem|podem|trabalham|entregam)"
            + "|(?:doen|schrijven|hebben|leveren|kunnen|verkopen|bieden|regelen|plaatsen|maken) jullie|kan (?:dat|het) bij (?:jullie|u)|jullie (?:ook|wel)|(?:doet|heeft|levert|kunt|biedt) u"
            + ")(?![\\p{L}\\p{N}])";

    private static final Pattern ASKED = Pattern.compile(
            OFFERS + ".*\\?$"
                    + "|(?:like to know|wondering|wollte (?:fragen|wissen)|mochte wissen|gustaria saber|queria saber|voudrais savoir|aimerais savoir|vorrei sapere|volevo sapere|gostaria de saber|queria saber|graag (?:zou ik )?weten|wil graag weten) (?:if|whether|ob|si|se|of) .*");

    /** "Also without a subscription?" */
    private static final Pattern WITHOUT =
            Pattern.compile("(?<!\\p{L})(?:without|ohne|sin|sans|senza|sem|zonder)(?!\\p{L})");

    private AskingUs() {}

    static List<Finding> in(List<Finding> findings, SaidOfWays said, List<String> sentences) {
        var refuses = said.refuses() || said.leaves() || said.more();
        if (findings.stream().noneMatch(AskingUs::saysNo)
                || sentences.stream().map(Folding::fold).map(String::strip).noneMatch(AskingUs::isAsked)) {
            return findings;
        }
        return findings.stream()
                .map(finding -> finding.intent() == Intent.NOT_INTERESTED
                        ? finding.withProbability(Math.min(NO_DOUBT, finding.probability()))
                        : REFUSALS.contains(finding.intent()) && !refuses
                                ? finding.withProbability(Math.min(DOUBT, finding.probability()))
                                : finding)
                .toList();
    }

    private static boolean saysNo(Finding finding) {
        return (finding.intent() == Intent.NOT_INTERESTED || REFUSALS.contains(finding.intent()))
                && finding.probability() >= Reading.POSSIBLE;
    }

    private static boolean isAsked(String sentence) {
        var asked = ASKED.matcher(sentence);
        return asked.find()
                && !Guards.hasWordsOfRefusal(
                        WITHOUT.matcher(sentence.substring(asked.start())).replaceAll(" "));
    }
}
