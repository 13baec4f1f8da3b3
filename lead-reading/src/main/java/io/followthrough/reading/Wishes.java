package io.followthrough.reading;

import io.followthrough.reading.language.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody asks for in so many words beside a refusal or something that sounds like no lead: "I am the one in charge, please send me the details.
 * Do not write to Carl any more." The refusal is heard, and the wish must not be lost with it: a person is asked. Over lower case without accents.
 */
final class Wishes {

    private static final double CLEAR = 0.75;

    private static final String THINGS =
            "(?:details|prices?|price list|pricing|quotes?|quotation|offers?|proposal|brochures?|catalogue|catalog|documents|contract|information|info|samples?|more about"
                    + "|unterlagen|preise?|preisliste|angebote?|prospekte?|katalog|vertrag|infos?|informationen|muster|naheres"
                    + "|precios?|presupuesto|oferta|propuesta|detalles|catalogo|informacion|contrato|muestras?"
                    + "|devis|tarifs?|prix|offre|proposition|brochure|documentation|details|contrat|echantillons?"
                    + "|prezz[io]|preventivo|offerta|proposta|dettagli|listino|documentazione|informazioni|contratto|campion[ei]"
                    + "|precos?|orcamento|proposta|detalhes|tabela|informacoes|amostras?"
                    + "|prijzen|prijs|prijslijst|offerte|voorstel|folder|informatie|gegevens van het product|contract)";

    private static final String NEAR =
            "(?: (?!(?:no|not|any more|keine?|nicht|mas|plus|piu|mais|meer)\\b)[\\w'-]+){0,4}? ";

    private static final Pattern ASKED = Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
            + "(?:send|mail|e-?mail|forward|give)(?: (?:me|us))" + NEAR + THINGS
            + "|(?:schick|send|mail|geb|lass)\\w*(?: sie)?(?: (?:mir|uns))" + NEAR + THINGS
            + "|(?:envi|mand|pas)\\w{0,4}(?:me|nos)" + NEAR + THINGS + "|me (?:pasas?|envias?|mandas?|pasa)" + NEAR
            + THINGS
            + "|(?:envoyez|transmettez|donnez|adressez)[- ](?:moi|nous)" + NEAR + THINGS
            + "|(?:mand|invi|spedi)\\w{0,5}(?:mi|ci)" + NEAR + THINGS + "|(?:mi|ci) (?:mand|invi)\\w+" + NEAR + THINGS
            + "|(?:mand|envi)\\w{0,3}-(?:me|nos)" + NEAR + THINGS + "|(?:me|nos) (?:mand|envi|pass)\\w+" + NEAR + THINGS
            + "|(?:stuur|mail|geef)(?: (?:me|mij|ons))" + NEAR + THINGS
            + "|(?:please |kindly )?(?:call|ring|phone) me (?:on|at|back on|back at|under) \\+?\\d|rufen sie mich (?:\\w+ )?(?:unter|auf) .{0,12}\\d|llameme al .{0,4}\\d|(?:r?appelez)[- ]moi au .{0,4}\\d|mi chiami (?:al|allo) .{0,4}\\d|lig\\w+-me (?:para|pro) .{0,6}\\d|bel me op .{0,4}\\d"
            + ")(?![\\p{L}\\p{N}])");

    private static final Pattern OF_DATA = Pattern.compile(
            "(?<!\\p{L})(?:data|stored|hold|gespeichert\\w*|daten|datos|donnees|dati|dados|persoonsgegevens|source|herkunft|proof|nachweis)(?!\\p{L})");

    private Wishes() {}

    /** With the wish as sure as its words are, where something else would hide it. */
    static List<Finding> in(List<Finding> findings, List<String> sentences) {
        if (findings.stream().noneMatch(Wishes::hides)) {
            return findings;
        }
        for (var index = 0; index < sentences.size(); index++) {
            var folded = Folding.fold(sentences.get(index));
            var asked = ASKED.matcher(folded);
            if (asked.find()
                    && !Guards.hasWordsOfRefusal(folded)
                    && !OF_DATA.matcher(folded).find()) {
                return with(findings, new Finding(Intent.BUY, CLEAR, asked.group(), index));
            }
        }
        return findings;
    }

    private static boolean hides(Finding finding) {
        var group = finding.intent().group();
        return finding.probability() >= Reading.SURE
                && (group == Intent.Group.PRIVACY || group == Intent.Group.NO_LEAD);
    }

    private static List<Finding> with(List<Finding> findings, Finding wish) {
        var known = findings.stream()
                .anyMatch(finding -> finding.intent() == wish.intent() && finding.probability() >= wish.probability());
        if (known) {
            return findings;
        }
        var kept = new ArrayList<>(findings.stream()
                .filter(finding -> finding.intent() != wish.intent())
                .toList());
        kept.add(wish);
        return kept;
    }
}
