package io.followthrough.reading.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether days without a year lie behind, by the verbs around them: "we moved in June", "im März umgestellt", "fechou em outubro". */
final class PastDays {

    private static final int REACH = 90;

    /** Words of the same clause; what lasts until a day or is meant for it does not lie behind. */
    private static final String WITHIN =
            "(?: (?!(?:until|till|to|bis|hasta|jusqu\\S*|fino|ate|tot|para|pour|per|for|fur|voor|from|ab|vanaf|partir|dal\\S*|desde|not|pas|no(?! (?:vosso|nosso|seu|meu|stand|escritorio|evento))|non|nao|nicht|niet|and|und|y|e|et|en(?! (?:su|vuestr[oa]|nuestr[oa]|el|la|tu)\\b)|mas|pero|ma|but|aber)\\b)[^\\s,;:.!?()]+){0,7}?(?: (?:and|und|y|e|et|en) \\p{L}+)?";

    private static final String IN =
            " (?:back in|in|on|at|by|during|over|around|im|am|zum|en|el|le|au|a|ad|il|nel|nello|em|no|na|op|dans|du|al|aos?|late|early|mid)(?: (?:the|el|le|il|o|l'|dia|giorno|jour))? ?";

    private static final String WE =
            "(?:we|i|they|he|she|it|who|you|boss|company|office|shop|team)(?:'d|'ve|'s)?(?: (?:have|has|had|just|only|already|finally|all|also|been|were|was|got)){0,2} ";

    private static final String ENGLISH =
            "(?:turned|became|had|started|opened|finished|built|renewed|bought|signed|switched|moved|installed|tried|met|spoke|spoken|dropped|closed|sold|left|joined|changed|married|retired|ordered|founded|promoted|quit|cancelled|went|came|took|hired|merged|launched|won|lost|called|rang|visited|wrote|(?:was|were)(?! (?:hoping|thinking|planning|wondering|going|looking|aiming|supposed|told|due|meant))|got)";

    private static final String FRENCH =
            "(?:ai|a|as|avons|avez|ont|avait|avions) (?:\\p{L}+ ){0,2}?(?:signe|change|achete|pris|demenage|ferme|ouvert|installe|teste|essaye|recu|paye|regle|renouvele|commence|quitte|vendu|fait|embauche|refait|fonde|cree|perdu|fini|termine|repris|lance|migre|choisi|refuse|rachete|livre|envoye|appele|rappele|parle|rencontre|contacte|relance|echange|discute|vu|croise|visite|ecrit|eu)(?:e?s?)"
                    + "|(?:suis|est|sommes|sont|etait) (?:\\p{L}+ )?(?:parti|arrive|passe|venu|entre|marie|ne|mort)(?:e?s?)"
                    + "|(?<!\\b(?:etre|sera|seront) )(?:reglee?|payee?|signee?|achetee?|livree?|envoyee?|recue?|fondee?|creee?|refaite?)s?";

    private static final String ITALIAN =
            "(?:ho|ha|hai|hanno|abbiamo|avete|avevo|aveva|avevamo) (?:\\p{L}+ ){0,2}?(?:\\p{L}{2,}(?:ato|ata|ati|ate|uto|uta|uti|ito|ita|iti)|parlat[oa]|preso|fatto|messo|visto|scritto|perso|speso|deciso|scelto|aperto|chiuso)"
                    + "|(?:sono|siamo|e) (?:\\p{L}+ )?(?:stat|andat|venut|nat|partit|arrivat|passat|uscit|diventat|tornat)[oaie]";

    private static final String SPANISH =
            "(?:he|ha|hemos|han|has|habeis|habia\\w*) (?:\\p{L}+ )?\\p{L}{2,}(?:ado|ido|to|cho)|\\p{L}{3,}(?:aron|ieron)|fue|fui|fueron|estuvo|estuvieron|hice|hizo|hicimos|puso|pusimos|tuve|tuvimos|estuve|estuvimos|(?:ya|yo) hable|vine|vinimos|pagad[oa]s?|firmad[oa]s?|recibid[oa]s?|abrio|vendio|salio|murio|perdio|recibio|decidio|(?:me|nos) cas(?:e|amos)|nacio|naci";

    private static final String PORTUGUESE =
            "(?!estou|beaucoup)\\p{L}{3,}ou|\\p{L}{3,}(?:aram|eram|iram)|comprei|fechei|mudei|troquei|assinei|comecei|parei|casei|fiquei|cheguei|renovei|instalei|testei|paguei|deixei|larguei|entrei|contratei|foi|fui|fiz|fizemos|tive|tivemos|teve|veio|abriu|vendeu|saiu|perdeu|morreu|nasceu|recebeu|mexeu|estive|estivemos|esteve|falei|conheci|conhecemos|visitei|(?:ja|tinhamos) falamos|recebid[oa]s?|emitid[oa]s?|assinad[oa]s?";

    private static final String ROMANCE =
            "(?<!\\p{L})(?:" + FRENCH + "|" + ITALIAN + "|" + SPANISH + "|" + PORTUGUESE + ")(?!\\p{L})";

    private static final Pattern DONE_BEFORE = Pattern.compile(
            ".*(?:(?:\\b" + WE + "|(?:^|[,;.!?(]) ?)" + ENGLISH + "|" + ROMANCE + ")" + WITHIN + IN + "$");

    private static final Pattern DONE_BEHIND = Pattern.compile("^ (?:" + WE + ENGLISH
            + "\\b|(?:(?:on|nous|il|elle|je|j'|ils|ya|nos|me|se|ci|mi|si|gia|ja|eu|a gente) ?){0,2}" + ROMANCE
            + ")");

    /** German and Dutch: the auxiliary before the days, the participle behind. */
    private static final String IN_GERMANIC = "\\b[^,;:.!?]*? (?:im|am|in|op|zum|seit) $";

    /** "War am 5. Mai bei Ihnen": a past of its own. */
    private static final Pattern WAS = Pattern.compile(
            ".*(?:\\b(?:ich|wir|er|sie|ik|wij?|hij|ze) |(?:^|[,;.!?(]) ?)(?:war(?:en)?|was|sprach(?:en)?|traf(?:en)?|sprak(?:en)?)"
                    + WITHIN + " (?:am|im|in|op|zum|zuletzt am|vom|von|van) $"
                    + "|.*(?<!\\p{L})(?:war(?:en)?|was|were)(?: (?:schon|erst|zuletzt|noch|hier|here|al|bei uns|bij ons|with us))* (?:am|im|in|op|on) $");

    /** "War auf der Hannover Messe", "we were at the fair": it is over, whenever the next one is. */
    private static final Pattern WAS_THERE = Pattern.compile(
            ".*(?:(?<!\\p{L})(?:i|we|they|ich|wir|ik|we|wij|hij|ze) |^ ?)(?:war(?:en)?|were|was|waren|(?:j'|on |nous )?et(?:ais|ait|ions))(?! (?:hoping|thinking|planning|wondering|going)) (?:v[oa]n \\p{L}+ (?:bis|tot) \\p{L}+|(?!(?:bis|until|till|tot|jusqu\\S*|vor|before|voor|avant)(?!\\p{L}))[^,;:.!?])*$");

    /** "Was off sick until 31 January": over, whichever 31 January is the next. */
    private static final Pattern WAS_UNTIL = Pattern.compile(
            ".*(?<!\\p{L})(?:war(?:en)?|was|were|estuv(?:o|e|imos|ieron)|estaba(?:n)?|etai(?:s|t|ent)|a ete|(?:e|sono) stat[oaie]|era|esteve|estive(?:ram|mos)?|estava|zat(?:en)?|lag)(?! (?:told|supposed|meant|hoping|planning|thinking|going|asked|geplant|gedacht))"
                    + "(?: [\\p{L}'-]+){0,5}? (?:bis(?: zum| einschlies+lich)?|until|till|til|hasta(?: el)?|jusqu'(?:au|en)|fino (?:al?|all')|ate(?: ao?)?|tot(?: en met)?|t/m)(?: dia)? ?$");

    /** "Invoice 2027-03 paid on the 10th", "Rechnung bezahlt am 10.". */
    private static final Pattern PAID_ON = Pattern.compile(
            "(?!.*\\b(?:wird|werden|wordt|worden|will|sera|sara) )(?:.*\\b(?:bezahlt|uberwiesen|beglichen|betaald|voldaan|pagat[oa]|saldat[oa]|pagad[oa])"
                    + "|.*\\b(?:invoice|bill|fatura|factura|nota|boleto|conta|recibo)\\b[^,;.!?]{0,30} (?:paid|settled|issued|pag[oa]|quitad[oa]|emitid[oa]))"
                    + "(?: (?:on|am|op|de|il|del|in|im|dia|no|em|a|el|le|the))* ?$");

    /** "Am 9. Mai telefoniert", as notes have it. */
    private static final Pattern NOTED = Pattern.compile(
            "^ (?:telefoniert|gesprochen|getroffen|besucht|kennengelernt|gemailt|gebeld|gesproken|ontmoet|bezocht|gemaild|spoken|met)(?= (?:und|en|and)\\b|[.,;!]|$)");

    private static final Pattern HAVE = Pattern.compile(
            ".*\\b(?:habe?n?|habt|hat(?:ten?)?|wurden?|heb(?:ben|t)?|heeft|had(?:den)?|werd(?:en)?)" + IN_GERMANIC);

    private static final Pattern BE = Pattern.compile(".*\\b(?:bin|ist|sind|war(?:en)?|ben|zijn|is|was)" + IN_GERMANIC);

    private static final Pattern HAVE_BEHIND =
            Pattern.compile("^ (?:habe?n?|habt|hat(?:ten?)?|wurden?|heb(?:ben|t)?|heeft|had(?:den)?|werd(?:en)?)\\b");

    private static final Pattern BE_BEHIND = Pattern.compile("^ (?:bin|ist|sind|war(?:en)?|ben|zijn|is|was)\\b");

    private static final Pattern PARTICIPLE = Pattern.compile(
            "^[^,;:.!?]*?\\b(?:\\p{L}*ge(?!offnet|schlossen|opend|sloten|sperrt|plant|pland|bucht|boekt|nug|rn\\b|gen\\b|gend|ld\\b|samt|schaft|rat|richt|halt|biet|bied|wicht|dicht|sicht|burt|zond|duld)\\p{L}+(?:t|en|d)"
                    + "|\\p{L}*(?:ver|be|er|ent|um|uber|unter|aan|over)(?:kauft|lassen|loren|kommen|stellt|langert|tauscht|zogen|nommen|kocht|nomen|wechselt|gonnen)|opgezegd|(?:prob|install|fusion|telefon|diskut|invest|renov|migr)iert)\\b");

    private static final Pattern GONE = Pattern.compile(
            "^[^,;:.!?]*?\\b(?:(?:um|ein|aus)gezogen|gegangen|gekommen|gestartet|(?:um|aus)gestiegen|ausgeschieden|geboren|gestorben|gegrundet|worden|geworden|verhuisd|vertrokken|overgestapt|begonnen|gestopt|gegaan|gekomen|getrouwd|opgericht)\\b");

    /** That a span begins with: "le 4". */
    private static final Pattern ARTICLE =
            Pattern.compile("(?:on the|the|(?:el |o |no )?dia|am|zum|vom|dem|le|el|il|de|au|al|ao) ");

    /** "On March 3rd and again on the 9th of June". */
    private static final Pattern AND_THEN = Pattern.compile(
            "^(?:(?: \\p{L}+(?= (?:and|und|y|e|et|en) ))?,? ?(?:and|und|y|e|et|en|then|dann|luego|puis|poi|depois|toen|&)(?: (?:again|then|once more|wieder|dann|nochmals?|noch mal|erneut|otra vez|de nuevo|luego|encore|puis|di nuovo|poi|ancora|de novo|depois|outra vez|weer|opnieuw|nog eens))? ?)(?:(?:on|in|im|am|en|em|le|el|il|a|no|na|op|nel|the|o|au) ?){0,2}$");

    private static final Pattern SUITS = Pattern.compile(
            "^ (?:is|are|suits?|works?|would|will|could|may|passt|geht|ginge|ware|klappt|va|me va|c'est|serait|convient|sarebbe|seria|esta|past|kan|lijkt)\\b");

    /** Of weekdays, that are the next ones otherwise: "you promised it for last week and came on Friday". */
    private static final Pattern CAME = Pattern.compile(
            ".*(?<!\\p{L})(?:came|arrived|turned up|llego|llegaron|est arrivee?|sont arrivee?s|(?:e|sono) arrivat[oaie]|chegou|chegaram|visited|rang|spoke|met|wrote|delivered|promised|waited(?: in)?(?: all day)?|kam(?:en)?|bestellt|versprochen|se present(?:o|aron)|vin(?:o|ieron)|estuv(?:o|imos|ieron)|promis(?:e|es)?|promet\\p{L}+|est (?:venue?|passee?)|e (?:venut|passat|stat)[oa]|veio|vieram|esteve|passou|lag|stond(?:en)?|kwam(?:en)?|belde|beloofd)"
                    + "(?: (?!(?:to|for|until|zu|para|pour|per|voor|que|dass|that)\\b)\\p{L}+){0,2}(?:,)? (?:(?:on|am|el|le|il|na|no|op|last|er) )?$");

    private PastDays() {}

    /** Without what follows days that lie behind as one more of them. */
    static List<Span> chained(List<Span> spans, String folded) {
        var all = new ArrayList<Span>();
        Span behind = null;
        for (var span : spans) {
            var follows = behind != null
                    && (span.kind() == Span.Kind.UNDATED || span.kind() == Span.Kind.NUMBERED)
                    && !SUITS.matcher(folded.substring(span.end())).find()
                    && AND_THEN.matcher(folded.substring(behind.end(), span.start()))
                            .matches();
            if (follows || is(span, folded)) {
                behind = span;
            }
            if (!follows) {
                all.add(span);
            }
        }
        return all;
    }

    static boolean is(Span span, String folded) {
        if (span.kind() == Span.Kind.WEEKDAY) {
            var clause = " " + folded.substring(Math.max(0, span.start() - REACH), span.start());
            return WAS.matcher(clause).matches() || CAME.matcher(clause).matches();
        }
        if (span.kind() == Span.Kind.FEAST) {
            return WAS_THERE
                    .matcher(" " + folded.substring(Math.max(0, span.start() - REACH), span.start()))
                    .matches();
        }
        if (span.kind() != Span.Kind.UNDATED && span.kind() != Span.Kind.NUMBERED) {
            return false;
        }
        var article = ARTICLE.matcher(folded).region(span.start(), span.end());
        var named = article.lookingAt() ? article.end() : span.start();
        var before = " " + folded.substring(Math.max(0, span.start() - REACH), named);
        var behind = folded.substring(span.end());
        return DONE_BEFORE.matcher(before).matches()
                || WAS.matcher(before).matches()
                || WAS_UNTIL.matcher(before).matches()
                || NOTED.matcher(behind).find()
                || PAID_ON.matcher(before).matches()
                || DONE_BEHIND.matcher(behind).find()
                || (HAVE.matcher(before).matches()
                                || HAVE_BEHIND.matcher(behind).find())
                        && PARTICIPLE.matcher(behind).find()
                || (BE.matcher(before).matches() || BE_BEHIND.matcher(behind).find())
                        && GONE.matcher(behind).find();
    }
}
