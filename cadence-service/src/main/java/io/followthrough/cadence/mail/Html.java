package io.followthrough.cadence.mail;

import java.util.regex.Pattern;

/** Plain text as HTML, and what is added to every HTML message. */
final class Html {

    /** In escaped text; a full stop or bracket behind an address belongs to the sentence. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://(?:(?!&(?:quot|lt|gt);)\\S)+?(?=[.,;:!?)\\]]*(?:\\s|&(?:quot|lt|gt);|$))");

    private Html() {}

    static String of(String text) {
        var escaped = escape(text);
        var linked = ADDRESS.matcher(escaped).replaceAll("<a href=\"$0\">$0</a>");
        return "<!doctype html><html><body><p>"
                + linked.replace("\r", "").replace("\n\n", "</p><p>").replace("\n", "<br>")
                + "</p></body></html>";
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
