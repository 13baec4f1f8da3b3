package io.followthrough.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Lets people in who follow a link of a message with whatever their mail program left behind it: a semicolon, a line break, a
 * sign that was encoded twice. All other calls are as strictly looked at as ever. The open pages behind such links know
 * nothing but a signed token, which says itself where it ends.
 */
public final class LinkFirewall implements HttpFirewall {

    private final StrictHttpFirewall strict = new StrictHttpFirewall();
    private final StrictHttpFirewall lenient = new StrictHttpFirewall();
    private final List<String> links;

    /** @param links beginnings of paths: {@code /unsubscribe/} */
    public LinkFirewall(String... links) {
        this.links = List.of(links);
        lenient.setAllowSemicolon(true);
        lenient.setAllowUrlEncodedPercent(true);
        lenient.setAllowUrlEncodedLineFeed(true);
        lenient.setAllowUrlEncodedCarriageReturn(true);
        lenient.setAllowUrlEncodedLineSeparator(true);
        lenient.setAllowUrlEncodedParagraphSeparator(true);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        return (isLink(request.getRequestURI()) ? lenient : strict).getFirewalledRequest(request);
    }

    /** One segment behind the beginning, and perhaps a slash: nothing that could lead elsewhere. */
    private boolean isLink(String path) {
        return links.stream()
                .filter(path::startsWith)
                .map(link -> path.indexOf('/', link.length()))
                .anyMatch(slash -> slash < 0 || slash == path.length() - 1);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return strict.getFirewalledResponse(response);
    }
}
