package io.followthrough.reading.dates;

/** What names an hour and so a day: "ce soir", "tra un'oretta", "mais logo", "Do. ab 13 h". Folded. */
final class Hours {

    private static final String FEW =
            "(?:an?|one|two|three|four|half an?|a couple of|a few|eine[rm]?|ner|zwei|drei|una?|un'|dos|tres|media|unas|une|deux|trois|une demi|due|tre|mezz'?|uma|duas|meia|een|twee|drie|\\d{1,2})";

    /** Today, at some hour. */
    static final String TODAY = "(?<!\\p{L})(?:later on today|in (?:about |roughly )?" + FEW
            + " (?:hours?|minutes|mins)"
            + "|in (?:etwa |ca\\.? )?" + FEW + " (?:halben? )?(?:stunden?|stundchen|minuten)"
            + "|esta (?:tarde|noche)|(?:en|dentro de) " + FEW
            + " (?:horas?|horitas?|minutos)|(?:en|dentro de) un rat(?:o|ito)"
            + "|ce soir(?!-la)|cet apres-midi|tout a l'heure|dans " + FEW + "[ -]?(?:heures?|minutes)"
            + "|stasera|questa sera|questo pomeriggio|(?:tra|fra) (?:circa )?" + FEW + " ?(?:orett[ae]|or[ae]|minuti)"
            + "|esta noite|mais logo|logo mais|logo a (?:noite|tarde)|daqui a (?:pouco|(?:um )?bocado)|daqui a " + FEW
            + " (?:horas?|horinhas?|minutos)"
            + "|vanavond|vanmiddag|straks|zo meteen|over (?:ongeveer )?" + FEW
            + " (?:uur|uurtjes?|minuten)|over een (?:half ?uur(?:tje)?|kwartier(?:tje)?))(?!\\p{L})";

    private static final String CLOCK = "\\d{1,2}(?:[:.h]\\d{2})? ?(?:h|uhr|uur|u|hs|hrs|am|pm|ore)";

    /** A short weekday is one beside an hour: "wo om 14 uur", "Thu after 2pm". */
    static final String ON_A_WEEKDAY = "(?<!\\p{L})(" + Names.WEEKDAYS_AND_SHORT.alternatives()
            + ")\\.?,? (?:(?:at|after|before|from|around|um|ab|nach|vor|gegen|om|na|vanaf|rond|voor|a las?|despues de las?|desde las?|a|apres|vers|des|alle|dopo le|verso le|dalle|as|depois das|a partir das) )?"
            + CLOCK + "(?![\\p{L}\\d])";

    /** "Do." is short for a word of Portuguese, so that more has to be said of the hour. */
    static final String ON_THURSDAY =
            "(?<!\\p{L})do\\.?,? (?:ab|um|nach|vor|bis|gegen|om|na|vanaf|rond|voor) " + CLOCK + "(?![\\p{L}\\d])";

    private Hours() {}
}
