package io.followthrough.cadence.listening;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What an HTML message says, as plain text with its line breaks. */
final class HtmlText {

    private HtmlText() {}

    static String of(String html) {
        if (html.isBlank()) {
            return "";
        }
        var body = Jsoup.parse(html).body();
        // What mail programs put around the message that is answered.
        body.select("blockquote, .gmail_quote, .yahoo_quoted").remove();
        body.select("#divRplyFwdMsg, #appendonsend").forEach(HtmlText::removeFromHere);
        body.select("br").forEach(line -> line.after("\n"));
        body.select("p, div, li, tr, h1, h2, h3, h4, hr").forEach(HtmlText::onItsOwnLine);
        return body.wholeText()
                .replace('\u00a0', ' ')
                .replaceAll("[ \t]+", " ")
                .replaceAll("\n\\s*\n+", "\n\n")
                .strip();
    }

    /** By hand: a selector for all that follows looks at each element from each other one. */
    private static void removeFromHere(Element beginning) {
        var following = beginning.nextElementSiblings();
        following.remove();
        beginning.remove();
    }

    private static void onItsOwnLine(Element block) {
        block.before("\n");
        block.after("\n");
    }
}
