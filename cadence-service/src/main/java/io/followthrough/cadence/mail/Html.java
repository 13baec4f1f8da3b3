package io.followthrough.cadence.mail;

import io.followthrough.kit.page.PageLanguage;
import java.util.Locale;
import java.util.regex.Pattern;

/** Plain text as HTML, and what is added to every HTML message. */
final class Html {

    /** In escaped text; a full stop or bracket behind an address belongs to the sentence. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://(?:(?!&(?:quot|lt|gt);)\\S)+?(?=[.,;:!?)\\]]*(?:\\s|&(?:quot|lt|gt);|$))");

    private static final Pattern ROOT = Pattern.compile("<html\\b()[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGE = Pattern.compile("\\blang\\s*=", Pattern.CASE_INSENSITIVE);

    /** Signed addresses are longer than a telephone is wide: alone on its line one is a button. */
    private static final Pattern LONG_AND_ALONE = Pattern.compile("(?m)^<a href=\"([^\"]{61,})\">[^<]*</a>$");

    /** Else a telephone shows it as wide as a desk and as small. */
    private static final String HEAD = "<head><meta name=\"viewport\" content=\"width=device-width\"></head>";

    private static final String BUTTON = "display:inline-block;padding:.6em 1.2em;border:1px solid currentColor;"
            + "border-radius:.4em;text-decoration:none";

    private Html() {}

    /** @param language of the text, BCP 47 */
    static String of(String text, String language) {
        var escaped = escape(text).replace("\r", "");
        var linked = ADDRESS.matcher(escaped).replaceAll("<a href=\"$0\">$0</a>");
        var buttons = LONG_AND_ALONE
                .matcher(linked)
                .replaceAll("<a href=\"$1\" style=\"" + BUTTON + "\">" + open(language) + "</a>");
        return "<!doctype html><html" + said(language) + ">" + HEAD + "<body style=\"overflow-wrap:anywhere\"><p>"
                + buttons.replace("\n\n", "</p><p>").replace("\n", "<br>")
                + "</p></body></html>";
    }

    private static String open(String language) {
        return switch (Locale.forLanguageTag(language).getLanguage()) {
            case "de" -> "Öffnen";
            case "es", "pt" -> "Abrir";
            case "fr" -> "Ouvrir";
            case "it" -> "Apri";
            case "nl" -> "Openen";
            default -> "Open";
        };
    }

    /**
     * Says which language it is in, by which it is read aloud, hyphenated and translated (WCAG 2.2, 3.1.1), and which way it runs. What
     * says so itself stays.
     */
    static String in(String html, String language) {
        var root = ROOT.matcher(html);
        if (!root.find()) {
            return "<!doctype html><html" + said(language) + "><body>" + html + "</body></html>";
        }
        return LANGUAGE.matcher(root.group()).find()
                ? html
                : html.substring(0, root.start(1)) + said(language) + html.substring(root.start(1));
    }

    /** Attributes of an element. */
    static String said(String language) {
        return " lang=\"" + escape(language) + "\"" + (PageLanguage.isLeftwards(language) ? " dir=\"rtl\"" : "");
    }

    /** Adds to the end of the body, or of the text if it has none. */
    static String append(String html, String more) {
        var end = html.lastIndexOf("</body>");
        return end < 0 ? html + more : html.substring(0, end) + more + html.substring(end);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
