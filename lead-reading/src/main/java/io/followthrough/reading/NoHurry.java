package io.followthrough.reading;

import io.followthrough.reading.language.Folding;
import java.util.List;
import java.util.regex.Pattern;

/**
 * "It is not urgent", "das eilt nicht": the words of hurry under a no. A sentence that says nothing else shows no hurry, and no wish to buy either,
 * however much it shares with those that do.
 */
final class NoHurry {

    private static final double NO_MORE = 0.2;

    /** More words beside it, or a second clause, say something else. */
    private static final int WORDS = 5;

    private static final Pattern CLAUSE = Pattern.compile("[,;:].*\\p{L}");

    private static final Pattern DENIED = Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
            + "(?:not?|n't|neither|nor|never|hardly|no longer|less than) (?:that |so |very |really |at all |at the moment |currently |particularly |terribly |exactly |especially )*(?:urgent|pressing|important|time.critical|a priority|in a hurry|in any hurry)"
            + "|no (?:rush|hurry|urgency|pressure)|(?:weder|nicht|kaum|nie) (?:so |sehr |besonders |wirklich |mehr |gerade |derzeit )*(?:dringend|eilig|wichtig|dringlich)|(?:eilt|brennt|drangt|pressiert) (?:uns |mir )?(?:aber )?(?:nicht|nix|net|ned)|keine eile"
            + "|(?:no|ni|tampoco|nada) (?:es |son |me |nos |tan |muy )*(?:urgente|importante|prioritari[oa])|no (?:me |nos )?corre prisa|(?:no hay|sin|ninguna) prisa"
            + "|(?:pas|ni|plus|guere) (?:si |tres |vraiment |du tout )*(?:urgent|presse|important|prioritaire)e?|rien ne presse|pas d'urgence"
            + "|(?:non|ne|per niente) (?:e |sono |ho |abbiamo |cosi |molto )*(?:urgente|importante|fretta|prioritari[oa])|nessuna (?:fretta|urgenza)|senza fretta"
            + "|(?:nao|nem) (?:e |ha |temos |tenho |tao |muito )*(?:urgente|importante|pressa|prioritari[oa])|sem pressa"
            + "|(?:niet|noch|nooit|amper) (?:zo |erg |heel |echt |meer )*(?:dringend|belangrijk|urgent|spoedeisend)|geen (?:haast|spoed)|heeft geen haast"
            + ")(?![\\p{L}\\p{N}])");

    private NoHurry() {}

    static List<Finding> in(List<Finding> findings, List<String> sentences) {
        return findings.stream()
                .map(finding -> isOfHurry(finding) && deniesIt(sentences, finding.sentence())
                        ? finding.withProbability(Math.min(NO_MORE, finding.probability()))
                        : finding)
                .toList();
    }

    private static boolean isOfHurry(Finding finding) {
        return finding.intent().group() == Intent.Group.INTEREST;
    }

    private static boolean deniesIt(List<String> sentences, int at) {
        if (at < 0 || at >= sentences.size()) {
            return false;
        }
        var folded = Folding.fold(sentences.get(at)).strip();
        var rest = DENIED.matcher(folded).replaceAll(" ").strip();
        return !rest.equals(folded)
                && rest.split("\\s+").length <= WORDS
                && !CLAUSE.matcher(rest).find();
    }
}
