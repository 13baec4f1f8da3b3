package io.followthrough.cadence.listening;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** What an HTML message says, as plain text with its line breaks. One walk, so that no message takes long. */
public final class HtmlText {

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "li", "tr", "h1", "h2", "h3", "h4", "hr", "ul", "ol", "table");
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title");
    /** What mail programs put around the message that is answered. */
    private static final Set<String> QUOTES = Set.of("gmail_quote", "yahoo_quoted");
    /** What mail programs put before it; all that follows is the other's. */
    private static final Set<String> QUOTE_BEGINS = Set.of("divRplyFwdMsg", "appendonsend");

    private HtmlText() {}

    public static String of(String html) {
        if (html.isBlank()) {
            return "";
        }
        var text = new StringBuilder();
        Jsoup.parse(html).body().filter(new Collecting(text));
        return text.toString()
                .replace('\u00a0', ' ')
                .replaceAll("[ \t]+", " ")
                .replaceAll("\n\\s*\n+", "\n\n")
                .strip();
    }

    private record Collecting(StringBuilder text) implements NodeFilter {

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode written) {
                text.append(written.getWholeText());
            } else if (node instanceof Element element) {
                if (QUOTE_BEGINS.contains(element.id())) {
                    return FilterResult.STOP;
                }
                if (isQuote(element) || UNSEEN.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                breakLine(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                text.append('\n');
            }
            return FilterResult.CONTINUE;
        }

        private void breakLine(Element element) {
            if (element.normalName().equals("br") || BLOCKS.contains(element.normalName())) {
                text.append('\n');
            }
        }

        private static boolean isQuote(Element element) {
            return element.normalName().equals("blockquote") || QUOTES.stream().anyMatch(element::hasClass);
        }
    }
}
