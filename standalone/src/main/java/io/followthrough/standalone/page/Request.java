package io.followthrough.standalone.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One HTTP request to the standalone's own pages. */
record Request(HttpExchange exchange) {

    /** Nothing that is sent here is longer. */
    private static final int LONGEST_BODY = 64 * 1024;

    String method() {
        return exchange.getRequestMethod();
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    Optional<String> parameter(String name) {
        var query = exchange.getRequestURI().getRawQuery();
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&"))
                        .filter(pair -> pair.startsWith(name + "="))
                        .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                        .filter(value -> !value.isBlank())
                        .findFirst();
    }

    /** Whether a browser asks, rather than a program. */
    boolean wantsHtml() {
        return header("Accept").map(accept -> accept.contains("text/html")).orElse(false);
    }

    String body() throws IOException {
        return new String(exchange.getRequestBody().readNBytes(LONGEST_BODY), StandardCharsets.UTF_8);
    }

    /**
     * Whether another web site's page sent this through the browser of somebody on this machine: by a host name of its own
     * that it points here (DNS rebinding), or from its own origin.
     */
    boolean comesFromAnotherSite(boolean onlyLoopback) {
        var host = header("Host").orElse("");
        var foreignHost = onlyLoopback && !isLoopback(host);
        var foreignOrigin = header("Origin")
                .filter(origin -> !origin.equals("http://" + host))
                .isPresent();
        return foreignHost || foreignOrigin;
    }

    private static boolean isLoopback(String host) {
        return host.matches("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
    }

    private Optional<String> header(String name) {
        @Nullable String value = exchange.getRequestHeaders().getFirst(name);
        return Optional.ofNullable(value);
    }
}
