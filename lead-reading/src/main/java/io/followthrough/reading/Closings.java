package io.followthrough.reading;

import io.followthrough.reading.language.Folding;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What sales people call closing is signing: "closing next week" of a buyer is the best of news, and read as "not now" it ended
 * the buyer's contacts for three months. It may as well be a shop that closes; so a person is asked. Over lower case without accents.
 */
final class Closings {

    /** Enough to hold what is planned and ask; a "not now" is concluded a little above. */
    private static final double DOUBT = 0.35;

    private static final Pattern CLOSES = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(?:closing|closes|to close|will close|sign(?:s|ing)?|ordering|orders|going ahead|goes ahead|decid(?:es|ing)|buys|buying) (?:\\w+ )?(?:(?:the|this|a) (?:deal|contract|order) )?(?:at once|now|today|tomorrow|soon|asap|immediately|right away|any (?:day|minute|moment)|this (?:week|month|afternoon|friday|thursday)|next week|in (?:a few|two|three|2|3) days|on (?:mon|tues|wednes|thurs|fri)day|by (?:mon|tues|wednes|thurs|fri)day)"
                    + "|(?:unterschreibt|unterschreiben|bestellt|kauft|schliesst|macht den abschluss|abschluss) (?:\\w+ ){0,2}(?:sofort|jetzt|heute|morgen|bald|diese woche|nachste woche|am (?:montag|dienstag|mittwoch|donnerstag|freitag))"
                    + "|(?:firma|firman|cierra|cierran|cierre|signe|signent|signature|firmano|chiude|chiudono|fecha|fecham|assina|assinam|tekent|tekenen|sluit) (?:\\w+ ){0,2}(?:ya|hoy|manana|esta semana|la proxima semana|la semana que viene|aujourd'hui|demain|cette semaine|la semaine prochaine|tout de suite|subito|oggi|domani|questa settimana|la prossima settimana|settimana prossima|hoje|amanha|esta semana|semana que vem|na proxima semana|vandaag|morgen|deze week|volgende week))(?![\\p{L}\\p{N}])");

    private static final Pattern OF_A_SHOP = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:down|for good|permanently|shop|store|office|factory|plant|branch|business|until|till|for (?:the )?(?:holidays|summer|winter|christmas|season|weeks?)|geschaft|laden|betrieb|werk|filiale|buro|tienda|negocio|oficina|magasin|bureau|usine|negozio|ufficio|loja|escritorio|winkel|kantoor|zaak)(?![\\p{L}\\p{N}])");

    private Closings() {}

    static List<Finding> in(List<Finding> findings, List<String> sentences) {
        return findings.stream()
                .map(finding -> finding.intent() == Intent.NOT_NOW
                                && finding.probability() > DOUBT
                                && isClosing(sentences, finding.sentence())
                        ? finding.withProbability(DOUBT)
                        : finding)
                .toList();
    }

    private static boolean isClosing(List<String> sentences, int at) {
        if (at < 0 || at >= sentences.size()) {
            return false;
        }
        var folded = Folding.fold(sentences.get(at));
        return CLOSES.matcher(folded).find() && !OF_A_SHOP.matcher(folded).find();
    }
}
