package io.followthrough.reading.dates;

import java.util.regex.Pattern;

/** Tells in one pass whether a sentence can name days at all: most do not, and need not be searched by every rule. */
final class DateTriggers {

    private static final Pattern WORDS = Pattern.compile(
            "\\d|wochenende|\\bfinde\\b|\\bfds\\b|ejercicio|exercice|esercizio|exercicio|eo[wmy]\\b|\\p{L}+(?:monat|jahr|monats|jahres)(?:mitte|ende|anfang)\\b|(?:januar|februar|marz|april|juni|juli|august|september|oktober|november|dezember)(?:s|en)?(?:halfte|mitte|ende|anfang|beginn)|halverwege|mid[- ]?month|mi-mois|jahresmitte|monatsmitte|mid[- ]?year|\\b\\p{L}+(?:woche|wochen|tagen?)\\b|\\b(?:"
                    + Names.MONTHS.alternatives() + "|"
                    + "jan|janv|feb|febr|fev|fevr|apr|avr|jun|jul|juil|aug|sept|oct|okt|nov|dec|dez|dic|lendemain|lichtmess|quinzaine|quincena|quindicina|quinzena|fortnights|vierteljahr|dreivierteljahr|"
                    + Names.WEEKDAYS.alternatives()
                    + "|week\\w*|month\\w*|quarter\\w*|year\\w*|fortnight|day\\w*|today|tonight|tomorrow|this (?:afternoon|evening|morning)|spring|summer|autumn|fall|winter|christmas|xmas|easter|pentecost|whitsun|carnival|thanksgiving|holidays|epiphany"
                    + "|wochen?|monat\\w*|quartal\\w*|\\w*jahr\\w*|tage?n?|heute|morgen\\w*|ubermorgen|uebermorgen|fru\\w*ling|fruehjahr|sommer\\w*|herbst\\w*|weihnacht\\w*|oster\\w*|pfingst\\w*|silvester|neujahr|jahreswechsel|allerheiligen|nikolaus\\w*|feiertage?n?|fasching|karneval|fastnacht|fasnacht|dreikonig\\w*|kalenderwoche|kw"
                    + "|semanas?|mes|meses|trimestres?|semestres?|anos?|dias?|hoy|manana|primavera|verano|otono|invierno|navidad\\w*|pascuas?|semana santa|reyes|santos|nochevieja|fiestas|carnaval"
                    + "|semaines?|mois|annees?|ans?|jours?|aujourd'hui|demain|apres-demain|printemps|ete|automne|hiver|noel|paques|fetes|rentree|toussaint|quinzaine|pentecote"
                    + "|settiman[ae]|mes[ei]|trimestr[ei]|ann[oi]|giorn[oi]|oggi|domani|dopodomani|estate|autunno|inverno|natale|pasqua|feste|capodanno|ferragosto|befana|epifania|ognissanti|pentecoste|carnevale"
                    + "|hoje|amanha|reis|reveillon|verao|outono|natal|pascoa|festas|quinzena"
                    + "|weken|weekjes?|mesett[oi]|annett[oi]|settiman\\w+|semanitas?|mesecit[oa]s?|anitos?|semaninhas?|mes(?:ez)?inhos?|aninhos?|maand\\w*|kwarta\\w*|\\w*jaar|jaren|dag(?:en)?|vandaag|overmorgen|vanavond|vanmiddag|straks|meteen|hours?|mins|minut\\w+|stunden?|stundchen|horas?|horitas?|horinhas?|ratito|rato|heures?|soir|apres-midi|stasera|domattina|sera|pomeriggio|orett[ae]|or[ae]|tarde|noche|noite|logo|bocado|pouco|uur|uurtjes?|kwartier\\w*|voorjaar|lente|zomer\\w*|herfst|kerst\\w*|pasen|paas\\w*|sinterklaas\\w*|oud en nieuw|jaarwisseling|driekoningen|pinksteren|feestdagen)\\b");

    private DateTriggers() {}

    static boolean in(String folded) {
        return WORDS.matcher(folded).find();
    }
}
