package io.followthrough.reading.dates;

import java.util.regex.Pattern;

/**
 * What happens in somebody's life on a day: a retirement, a birth, a round birthday, a wedding, a party. Nobody is to be called then unless
 * it is asked for.
 */
public final class LifeEvents {

    private static final String RETIRES =
            "(?:retires?|retiring|(?:goes|going|takes?|taking) (?:into |his |her )?(?:early )?retirement|(?:geht|gehe|gehen|verabschiedet)(?: sich)? [^.!?;]{0,40}(?:in|zur) (?:fruh)?(?:pension|rente|ruhestand)|in (?:pension|rente|ruhestand) (?:geht|gehe|gehen)"
                    + "|(?:prend(?:s|ra|rai)?|part(?:ira|irai)?|pars) [^.!?;]{0,20}(?:retraite|preretraite)|(?:gaat|ga|gaan) [^.!?;]{0,30}(?:met|op) (?:vervroegd )?pensioen|se (?:jubila|retira)|va in pensione|(?:se aposenta|reforma-se))";

    private static final String AGE =
            "(?:\\d{2}|\\p{L}*(?:zig|s+ig|zehn|tig|twenty|thirty|forty|fifty|sixty|seventy|eighty|eighteen|vingt|trente|quarante|cinquante|soixante))";
    private static final String ROUND = "(?:turns? " + AGE + "|(?:wird|werde|werden) (?:im|am|in) [^.!?;,]{1,25} " + AGE
            + "|(?:wordt|word) in [^.!?;,]{1,15} " + AGE + "|(?:aura|fete(?:ra)?) (?:ses )?" + AGE + " ans)";

    private static final String BIRTH =
            "(?:bevalt|bevallen|uitgerekend|accouche(?:ra)?|attend un (?:bebe|enfant)|gives birth|is (?:pregnant|expecting)|baby is due|due date|entbindet|entbindung|errechnete\\p{L}* termin|erwarte[tn] (?:ein|ihr|unser) (?:kind|baby)|bekomm[te]n? (?:ein |ihr |unser )?(?:kind|baby)|da a luz|partorisce|da a luz)";

    private static final String WEDDING =
            "(?:gets? married|is getting married|heirate[tn]|heirat|se marie(?:nt)?|trouwt|trouwen|se casan?|si spos(?:a|ano)|casa-se)";

    private static final String PARTY =
            "(?:(?:summer|christmas|office|company|staff|leaving|birthday) (?:party|do|outing)|(?:sommer|betriebs|firmen|hof)fest|(?:weihnachts|firmen|jubilaums)feier|betriebsausflug|(?:fiesta|cena|comida) de (?:la )?(?:empresa|navidad|verano)|fete de (?:l'entreprise|la boite|noel)|(?:festa|cena) (?:aziendale|di natale)|festa da (?:empresa|firma)|jantar de natal|(?:bedrijfs|personeels)feest|kerstborrel|bedrijfsuitje)";

    private static final Pattern EVENT = Pattern.compile(
            "(?<!\\p{L})(?:" + RETIRES + "|" + ROUND + "|" + BIRTH + "|" + WEDDING + "|" + PARTY + ")(?!\\p{L})");

    /** That the day is a day to wait for after all. */
    private static final Pattern AFTERWARDS = Pattern.compile(
            "(?<!\\p{L})(?:until|till|after|then|once|bis|danach|dann|nachher|erst|ab|wieder|apres|jusqu\\p{L}*|ensuite|alors|daarna|dan|tot|na|vanaf|hasta|despues|dopo|poi|fino|depois|ate)(?!\\p{L})");

    /** Bound to somebody else, and content. */
    private static final Pattern BOUND = Pattern.compile(
            "(?<!\\p{L})(?:contract|agreement|vertrag\\p{L}*|gebunden|contrat|engage[es]*|contract|overeenkomst|contrato|contratto)(?!\\p{L}).*(?<!\\p{L})(?:happy|content|satisfied|zufrieden|gluecklich|glucklich|satisfaits?|satisfaites?|contents?|tevreden|blij|content[oa]s?|satisfech\\p{L}+|soddisfatt\\p{L}|satisfeit\\p{L}+)(?!\\p{L})");

    private LifeEvents() {}

    /** "Our contract with your competitor runs until 2028 and we are happy": of one who refuses no day to come back on. */
    public static boolean isBoundElsewhere(String folded) {
        return BOUND.matcher(folded).find()
                && !DateCues.GET_IN_TOUCH.matcher(folded).find()
                && !Asks.PATTERN.matcher(folded).find();
    }

    /** Whether a folded sentence tells of such a day and of nothing to do then. */
    public static boolean isAllOf(String folded) {
        return EVENT.matcher(folded).find() && !AFTERWARDS.matcher(folded).find();
    }
}
