package io.followthrough.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * "No thanks to the demo, but please send me your prices": what is refused before the "but" is not all that is said, and
 * whoever reads only the refusal leaves a question unanswered. It is asked about. Over lower case without accents.
 */
final class Turns {

    /** Enough to hold what is planned and ask, not enough to conclude. */
    private static final double DOUBT = 0.45;

    private static final Pattern WANTED_BEHIND = Pattern.compile(
            "(?<!\\p{L})(?:but|however|though|aber|sondern|jedoch|dafur|pero|sino|en cambio|mais|en revanche|ma|pero|bensi|mas|porem|maar|wel)(?!\\p{L})"
                    + "(?![^.!?]{0,60}(?<!\\p{L})(?:not|(?:do|does|did|is|are|would|should|could|have|has|wo|ca)n'?t|no|never|nicht|kein\\w*|nie|nunca|pas|jamais|non|mai|nao|niet|geen|nooit)(?!\\p{L}))"
                    + "[^.!?]{0,80}(?<!\\p{L})(?:yes|in (?:the|your|this|that)|send (?:me|us)|prices?|quotes?|offer|interested|(?:i|we) (?:do )?(?:want|need)|would like|(?:when|how) (?:can|do) (?:we|i)"
                    + "|ja|a[nm] (?:dem|der|den|ihrem|produkt)?|(?:schick|send)\\w* (?:sie )?(?:mir|uns)|preis\\w*|angebot|interess\\w*|mochten?|hatten? gern\\w*|brauch\\w*"
                    + "|si|(?:envi|mand|pas)\\w*(?:me|nos)|precios?|ofertas?|presupuesto|interesa\\w*|quiero|queremos|necesit\\w*"
                    + "|oui|envoyez|prix|tarifs?|devis|interess\\w*|veux|voulons|souhait\\w*|voudr\\w*"
                    + "|(?:mand|invi)\\w*(?:mi|ci)|prezz\\w*|preventivo|offerta|vorre\\w*|vogli\\w*"
                    + "|sim|(?:me|nos) (?:envi|mand)\\w*|precos?|orcamento|proposta|quer\\w*|gostar\\w*"
                    + "|stuur (?:me|mij|ons)|prijs|prijzen|offerte|wil(?:len)? (?:ik|we|wij)|graag)(?!\\p{L})");

    private Turns() {}

    /** @param folded all that the person wrote */
    static List<Finding> in(List<Finding> findings, String folded) {
        if (findings.stream().noneMatch(Turns::refuses)
                || !WANTED_BEHIND.matcher(folded).find()) {
            return findings;
        }
        return findings.stream()
                .map(finding -> finding.intent() == Intent.NOT_INTERESTED
                        ? finding.withProbability(Math.min(DOUBT, finding.probability()))
                        : finding)
                .toList();
    }

    private static boolean refuses(Finding finding) {
        return finding.intent() == Intent.NOT_INTERESTED && finding.probability() >= DOUBT;
    }
}
