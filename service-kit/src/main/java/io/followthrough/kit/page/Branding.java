package io.followthrough.kit.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Puts a business's name, logo and colour on the pages that strangers see. A page says where they go by the comments {@link #LOOK}
 * (behind its own style), {@link #HEAD} (before its content) and {@link #FOOT} (after it), and takes its colours from the CSS
 * variables {@code --button}, {@code --button-text} and {@code --accent}.
 */
public final class Branding {

    static final String LOOK = "<!-- brand: look -->";
    static final String HEAD = "<!-- brand: head -->";
    static final String FOOT = "<!-- brand: foot -->";

    private static final Colour LIGHT = Colour.WHITE;
    private static final Colour DARK = Colour.of("#14171b");
    private static final Pattern LANGUAGE = Pattern.compile("<html lang=\"([a-z]{2})");

    private final String look;
    private final String head;
    private final String foot;
    private final List<BrandingProperties.Link> links;

    Branding(
            @Nullable String sender,
            @Nullable Picture logo,
            @Nullable Colour colour,
            @Nullable String address,
            List<BrandingProperties.Link> links) {
        this.look = look(colour);
        this.head = head(sender, logo);
        this.foot = Stream.of(sender, address)
                .filter(text -> text != null)
                .map(HtmlUtils::htmlEscape)
                .collect(Collectors.joining(" · "));
        this.links = List.copyOf(links);
    }

    /** @param page HTML with the places for it; without them it stays as it is */
    public String of(String page) {
        if (!page.contains(HEAD)) {
            return page;
        }
        return page.replace(LOOK, look).replace(HEAD, head).replace(FOOT, foot(language(page)));
    }

    private static String look(@Nullable Colour colour) {
        var colours = colour == null
                ? ""
                : """
                :root:not(.framed) { --button: %s; --button-text: %s; --accent: light-dark(%s, %s); }
                """.formatted(
                                colour,
                                colour.text(),
                                colour.seenOn(LIGHT, Colour.OF_TEXT),
                                colour.seenOn(DARK, Colour.OF_TEXT));
        return """
                <style>
                %s  .brand { margin: 0 0 1.5rem; font-weight: 600; }
                  .brand img { display: block; max-width: min(16rem, 100%%); max-height: 4rem; padding: .25rem; margin: -.25rem;
                               border-radius: .4rem; background: light-dark(transparent, #fff); }
                  .sender { margin: 3rem 0 0; font-size: .85rem; opacity: .8; }
                  .sender a { color: inherit; margin-right: 1rem; }
                  .framed .brand, .framed .sender, .kiosk .sender a { display: none; }
                </style>""".formatted(colours);
    }

    private static String head(@Nullable String sender, @Nullable Picture logo) {
        if (logo != null) {
            return "<header class=\"brand\"><img src=\"%s\" alt=\"%s\"></header>"
                    .formatted(logo.address(), sender == null ? "" : HtmlUtils.htmlEscape(sender));
        }
        return sender == null ? "" : "<header class=\"brand\">%s</header>".formatted(HtmlUtils.htmlEscape(sender));
    }

    private String foot(String language) {
        var shown = links.stream()
                .filter(link -> link.language() == null || link.language().equals(language))
                .map(link -> "<a href=\"%s\" rel=\"noopener\" target=\"_blank\">%s</a>"
                        .formatted(HtmlUtils.htmlEscape(link.url()), HtmlUtils.htmlEscape(link.text())))
                .collect(Collectors.joining());
        if (foot.isEmpty() && shown.isEmpty()) {
            return "";
        }
        return "<footer class=\"sender\">%s%s</footer>"
                .formatted(foot.isEmpty() ? "" : "<p>" + foot + "</p>", shown.isEmpty() ? "" : "<p>" + shown + "</p>");
    }

    private static String language(String page) {
        var found = LANGUAGE.matcher(page);
        return found.find() ? found.group(1) : "";
    }
}
