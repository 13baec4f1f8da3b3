package io.followthrough.reading;

import io.followthrough.reading.language.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * "Please don't call my mobile, use the office line": a number is refused and not the calls, in seven languages. Whoever refuses
 * more in another sentence, or all numbers, refuses the calls. Numbers stand as one sign in what is looked at.
 */
public final class RefusedNumbers {

    /**
     * @param number that is not to be called, as written; null if it is not written out
     * @param instead the number to be called, as written; null if none is named
     */
    public record Refused(@Nullable String number, @Nullable String instead) {}

    private static final String SIGN = "#";

    /** At least seven digits, and no day. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?!\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}(?!\\d)|\\d{4}-\\d\\d-\\d\\d(?!\\d))"
                    + "\\+?\\(?\\d(?:[ ()/.-]{0,2}\\d){6,14}(?![\\p{L}\\p{N}])");

    private static final String ENGLISH =
            "(?:(?:(?:my|this|that|the|his|her|our) )(?:(?:old|private|personal|work|business|office|home|company|other|direct|current) )*"
                    + "(?:(?:mobile|cell|phone|telephone|home) (?:phone|number)|mobile|cell(?: ?phone)?|handset|number|phone|land ?line|line|extension)|#)";

    private static final String GERMAN =
            "(?:(?:(?:mein|dies|unser|sein|ihr)(?:e[rmn]?|es)?|de[rmn]|die|das) (?:(?:alten?|privaten?|dienstlichen?|personlichen?|anderen?) )*"
                    + "(?:(?:privat|dienst|geschafts|mobil|handy|telefon|festnetz|buro|firmen)-?)?(?:handy|mobil(?:telefon)?|nummer|nr|telefon|festnetz|anschluss|durchwahl|apparat)|#)";

    private static final String SPANISH =
            "(?:(?:al|a|en|el|mi|este|ese|a (?:mi|este|ese|el)|en (?:mi|el|este)) (?:numero de )?(?:movil|celular|numero|telefono|fijo)(?: (?:personal|privado|particular|de casa|movil|del trabajo))?|al #|a #|#)";

    private static final String FRENCH =
            "(?:(?:(?:sur|a|au) )?(?:mon|ce|le|au|ma|cette) (?:numero (?:de )?)?(?:telephone )?(?:portable|mobile|numero|fixe|telephone|ligne|poste)(?: (?:perso\\w*|prive|professionnel|mobile|fixe))?|(?:au |sur le )?#)";

    private static final String ITALIAN =
            "(?:(?:sul|al|il|a|su) (?:mio |questo |quel )?(?:numero (?:di )?)?(?:cellulare|telefonino|numero|fisso|telefono)(?: (?:personale|privato|di casa|di lavoro))?|(?:al )?#)";

    private static final String PORTUGUESE =
            "(?:(?:para |no |ao |a )?(?:o |este |esse |meu |o meu )*(?:numero (?:de )?)?(?:telemovel|celular|numero|fixo|telefone)(?: (?:pessoal|particular|privado|de casa|do trabalho))?|(?:para (?:o )?)?#)";

    private static final String DUTCH =
            "(?:(?:op|via|naar) )?(?:(?:mijn|dit|dat|het|de|deze) (?:(?:oude|prive|persoonlijke|zakelijke|vaste) ?)?(?:(?:mobiele|vaste|telefoon|prive|mobiel|werk) ?)?(?:mobiel(?:tje)?|gsm|nummer|lijn|telefoon|06)|#)";

    /** A call, and where it is not to come to. */
    private static final Pattern REFUSAL = words(
            "(?:do not|do ?n'?t|dont|never|please not|stop|quit|no longer|not to|no more) (?:ever |please |just |to )?(?:call(?:ing)?|phon(?:e|ing)|ring(?:ing)?|dial(?:l?ing)?|us(?:e|ing)|telephon(?:e|ing)|try(?:ing)?)(?: (?:me|us|back))?(?: (?:on|at|via|to|under))? "
                    + ENGLISH
                    + "|(?:no|stop|no more|never)(?: (?:more|further))?(?: (?:phone )?calls?)(?: (?:on|at|to)) "
                    + ENGLISH
                    + "|(?:bitte |mich |uns )*(?:nicht|nie|keinesfalls)(?: mehr| wieder)?(?: mehr)? (?:auf|unter|an|uber|in) "
                    + GERMAN
                    + "(?: (?:mehr |wieder )?(?:anrufen|anzurufen|angerufen werden|kontaktieren|telefonieren|an|versuchen))?"
                    + "|ruf\\w* (?:sie )?(?:mich |uns )?(?:bitte )?(?:nicht|nie)(?: mehr| wieder)? (?:auf|unter|an|uber) "
                    + GERMAN
                    + "(?: (?:mehr )?an)?"
                    + "|ruf\\w* (?:sie )?(?:bitte )?" + GERMAN + " (?:bitte )?(?:nicht|nie)(?: mehr| wieder)? an"
                    + "|(?:mein\\w*|diese) (?:private |alte )?(?:handynummer|mobilnummer|privatnummer|nummer|telefonnummer) (?:bitte )?(?:nicht|nie)(?: mehr| wieder)? (?:anrufen|wahlen|benutzen|verwenden|nutzen)"
                    + "|keine (?:weiteren )?anrufe(?: mehr)? (?:auf|an|unter) " + GERMAN
                    + "|no (?:me |nos |se )?(?:llam\\w+|us\\w+|marqu\\w+)(?: mas)? " + SPANISH
                    + "|(?:dej\\w+ de|nada de) (?:llamar(?:me|nos)?|llamadas) " + SPANISH
                    + "|(?:ne |n')(?:m'|me |nous |plus |pas )*(?:r?appel\\w+|telephon\\w+|utilis\\w+|compos\\w+)(?: (?:plus|pas|jamais))? "
                    + FRENCH
                    + "|(?:pas|plus) d'appels? " + FRENCH
                    + "|non (?:mi |ci )?(?:chiam\\w+|telefon\\w+|us\\w+)(?: piu)? " + ITALIAN
                    + "|nao (?:me |nos )?(?:lig\\w+|telefon\\w+|us\\w+)(?:-me|-nos)?(?: mais)? " + PORTUGUESE
                    + "|bel\\w*(?: (?:me|mij|ons))? niet(?: meer)? " + DUTCH
                    + "|(?:me |mij |ons )?niet(?: meer)? (?:bellen|opbellen) " + DUTCH
                    + "|(?:me |mij |ons )?niet(?: meer)? " + DUTCH + " (?:bellen|opbellen)");

    /** More is refused than the number. */
    private static final Pattern MORE = words(
            "or (?:any|an)other|(?:any|all) (?:other )?numbers?|at all|(?:or|und|oder|noch|ni|ou|et|ne|e|o|y|of|en) (?:e-?mails?|mails?|write|writing|text|schreiben|anschreiben|kontaktieren)"
                    + "|(?:any|keine?|ninguna?|aucun|nessun|nenhum|geen) (?:anderen?|other|otro|autre|altro|outro|ander) (?:number|nummer|numero)|uberhaupt|gar nicht|en absoluto|du tout|affatto|de todo|helemaal");

    private RefusedNumbers() {}

    /** What a text says of a number that is not to be called; empty if it refuses none, or more than that. */
    public static Optional<Refused> in(String text) {
        var written = new ArrayList<String>();
        var folded = Folding.fold(signed(Folding.compose(text), written));
        var refusal = REFUSAL.matcher(folded);
        if (!refusal.find()) {
            return Optional.empty();
        }
        var rest = folded.substring(0, refusal.start()) + " " + folded.substring(refusal.end());
        if (MORE.matcher(folded).find() || Redirections.refusesTheWriter(rest)) {
            return Optional.empty();
        }
        var refused = refusal.group().contains(SIGN) ? written.get(signs(folded, refusal.start())) : null;
        return Optional.of(new Refused(
                refused,
                written.stream()
                        .filter(number -> !number.equals(refused))
                        .reduce((first, second) -> second)
                        .orElse(null)));
    }

    private static String signed(String text, List<String> written) {
        return NUMBER.matcher(text).replaceAll(number -> {
            written.add(number.group().strip());
            return Matcher.quoteReplacement(SIGN);
        });
    }

    private static int signs(String folded, int end) {
        return (int) folded.substring(0, end).chars().filter(one -> one == '#').count();
    }

    private static Pattern words(String regex) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + regex + ")(?![\\p{L}\\p{N}])");
    }
}
