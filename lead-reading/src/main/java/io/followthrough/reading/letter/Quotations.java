package io.followthrough.reading.letter;

import java.util.List;
import java.util.regex.Pattern;

/** Where programs begin the message that is answered or forwarded; what follows was written by somebody else. */
final class Quotations {

    private static final String WROTE =
            "(?:wrote|writes|schrieb|schreibt|hat geschrieben|escribio|escreveu|a ecrit|ha scritto|schreef|skrev|kirjoitti|napisal\\(?a?\\)?|написал(?:\\(?а\\)?)?|пишет)";

    private static final Pattern DIVIDER = Pattern.compile(
            "-{2,} ?(?:original message|original appointment|ursprungliche nachricht|urspruengliche nachricht|originalnachricht|original-nachricht|mensaje original|message d'origine|message original|mensagem original|messaggio originale|oorspronkelijk bericht|origineel bericht|ursprungligt meddelande"
                    + "|forwarded message|weitergeleitete nachricht|mensaje reenviado|message transfere|mensagem encaminhada|messaggio inoltrato|doorgestuurd bericht).*"
                    + "|(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|inicio del mensaje reenviado|debut du message (?:reexpedie|transfere)|inizio messaggio inoltrato|inicio da mensagem reencaminhada|begin doorgestuurd bericht) ?:?"
                    + "|[_\u2500-]{20,}");

    private static final Pattern ATTRIBUTION =
            Pattern.compile("(?:on|am|el|le|em|il|op|den|vrijdag|\\w{2,12},? )\\b.{4,220}\\b" + WROTE
                    + "\\b.{0,120}:"
                    + "|.{2,140}\\b" + WROTE + "\\b .{0,20}\\d.{2,100}:"
                    + "|.{2,160}\\d.{0,80}" + WROTE + " ?:"
                    + "|.{0,80}\\d{1,2}:\\d{2}.{0,80}<[^<>\\s]+@[^<>\\s]+> ?:"
                    // HCL Notes: "Ana Ribeiro" ---30.11.2026 09:12:00---Your message
                    + "|.{2,120} ?-{2,3} ?\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4} \\d{1,2}:\\d{2}\\S*(?: [ap]m)? ?-{2,3}.*");

    /** "Ben wrote:", which is an attribution only before lines that are marked as quoted. */
    private static final Pattern BARE_ATTRIBUTION = Pattern.compile(".{2,120}\\b" + WROTE + " ?:");

    /** A time and an address before lines that are marked as quoted, with the marks of direction that Arabic and Hebrew have. */
    private static final Pattern IN_ANY_LANGUAGE = Pattern.compile(
            "(?=.*\\d)[^>].{0,200}<?[^<>\\s]+@[^<>\\s]+>?[\\p{Cf}\\s]*(?:\\S{1,20}[\\p{Cf}\\s]*){0,3}[:\uff1a][\\p{Cf}\\s]*");

    private static final Pattern ATTRIBUTION_OPENS =
            Pattern.compile("(?:on|am|el|le|em|il|op|den) .{4,220}|.{0,60}\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}.{0,160}");

    private static final String SENDER =
            "from|von|de|da|van|fra|fran|expediteur|remitente|mittente|afzender|lahettaja|od|felado|de la|expeditor|kimden|gonderen|от(?: кого)?|від|差出人|发件人";
    private static final String SENT =
            "sent|gesendet|enviado(?: el)?|envoye|inviato|enviada(?: em)?|verzonden|skickat|sendt|lahetetty|wys\\u0142ano|wyslano|odeslano|odoslane|elkuldve|kuldve|trimis|gonderildi|gonderilme tarihi"
                    + "|date|datum|fecha|data|dato|paivays|datum a cas|дата|отправлено|надіслано|送信日時|发送时间";
    private static final Pattern HEADER = Pattern.compile(
            "[*>\\s]*(?:" + SENDER
                    + "|" + SENT
                    + "|to|an|para|a|aan|till|til|vastaanottaja|do|komu|pro|cimzett|catre|kime|alici|кому|宛先|收件人|cc|kopie|kopio|kopia|subject|betreff|asunto|objet|oggetto|assunto|onderwerp|amne|emne|aihe|temat|predmet|targy|subiect|konu|тема|件名|主题) ?[:\uff1a]\\*? .*");
    private static final Pattern SENT_HEADER = Pattern.compile("[*>\\s]*(?:" + SENT + ") ?:\\*? ?.*\\d.*");
    private static final Pattern SENDER_HEADER = Pattern.compile("[*>\\s]*(?:" + SENDER + ") ?[:\uff1a]\\*? ?.+");
    private static final Pattern ADDRESS = Pattern.compile(".*\\S@\\S.*");

    private static final int LONGEST_LINE = 400;
    private static final int LINES_OF_ATTRIBUTION = 3;
    private static final int LINES_OF_HEADERS = 5;

    private Quotations() {}

    static boolean isMarked(String folded) {
        return folded.startsWith(">") || folded.startsWith("|>");
    }

    /** How many lines from here on say whose words follow; 0 for none. */
    static int attribution(List<String> folded, int index) {
        var line = folded.get(index);
        if (line.isEmpty() || line.length() > LONGEST_LINE) {
            return 0;
        }
        if (DIVIDER.matcher(line).matches()
                || opensHeaders(folded, index)
                || ATTRIBUTION.matcher(line).matches()) {
            return 1;
        }
        if ((BARE_ATTRIBUTION.matcher(line).matches()
                        || IN_ANY_LANGUAGE.matcher(line).matches())
                && nextIsMarked(folded, index + 1)) {
            return 1;
        }
        return brokenAttribution(folded, index);
    }

    /** Mail programs break "On Monday, … wrote:" over two or three lines. */
    private static int brokenAttribution(List<String> folded, int index) {
        var joined = new StringBuilder(folded.get(index));
        if (!ATTRIBUTION_OPENS.matcher(joined).matches()) {
            return 0;
        }
        for (var more = 1; more < LINES_OF_ATTRIBUTION && index + more < folded.size(); more++) {
            var next = folded.get(index + more);
            if (next.isEmpty() || next.length() > LONGEST_LINE) {
                return 0;
            }
            joined.append(' ').append(next);
            if (next.endsWith(":")) {
                return ATTRIBUTION.matcher(joined).matches() ? more + 1 : 0;
            }
        }
        return 0;
    }

    /**
     * "Von: Ben" counts with an address in it or with another header below: "Von: Hand gemacht" does not. GMX and WEB.DE put
     * "Gesendet:" above it.
     */
    private static boolean opensHeaders(List<String> folded, int index) {
        var line = folded.get(index);
        if (!SENDER_HEADER.matcher(line).matches()) {
            return SENT_HEADER.matcher(line).matches()
                    && index + 2 < folded.size()
                    && SENDER_HEADER.matcher(folded.get(index + 1)).matches()
                    && HEADER.matcher(folded.get(index + 2)).matches();
        }
        if (ADDRESS.matcher(line).matches()) {
            return true;
        }
        var headers = 0;
        for (var more = 1; more < LINES_OF_HEADERS && index + more < folded.size(); more++) {
            headers += HEADER.matcher(folded.get(index + more)).matches() ? 1 : 0;
        }
        return headers >= 1;
    }

    /** Whether the next line that is not empty is marked as quoted. */
    static boolean nextIsMarked(List<String> folded, int from) {
        return folded.stream()
                .skip(from)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(Quotations::isMarked)
                .isPresent();
    }
}
