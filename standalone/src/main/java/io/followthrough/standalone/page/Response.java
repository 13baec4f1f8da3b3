package io.followthrough.standalone.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** One answer of the standalone's own pages. */
record Response(int status, String contentType, byte[] body) {

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    /** @param type always {@code about:blank}: the title says it all (RFC 9457) */
    private record Problem(String type, String title, int status, String detail) {}

    static Response html(String page) {
        return new Response(200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    /** @param resource on the class path */
    static Response css(String resource) {
        try (var file = Objects.requireNonNull(Response.class.getResourceAsStream(resource), resource)) {
            return new Response(200, "text/css; charset=utf-8", file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    static Response json(Object value) {
        return new Response(200, "application/json", Json.MAPPER.writeValueAsBytes(value));
    }

    static Response problem(int status, String title, String detail) {
        var problem = new Problem("about:blank", title, status, detail);
        return new Response(status, "application/problem+json", Json.MAPPER.writeValueAsBytes(problem));
    }

    static Response notFound(String path) {
        return problem(404, "Not Found", "There is no page " + path + ". / lists what there is.");
    }

    static Response methodNotAllowed(String method, String path) {
        return problem(405, "Method Not Allowed", path + " does not answer " + method + ".");
    }

    /** @param policy what the page may load (Content Security Policy) */
    void writeTo(HttpExchange exchange, String policy) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", contentType);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set(CONTENT_SECURITY_POLICY, policy);
        var head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }
}
