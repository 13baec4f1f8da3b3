package io.followthrough.standalone.page;

import java.io.IOException;

/** Which page answers what. */
final class Router {

    private final StartPage start;
    private final MailboxPage mailbox;
    private final ClockPage clock;

    Router(StartPage start, MailboxPage mailbox, ClockPage clock) {
        this.start = start;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    Response answer(Request request) throws IOException {
        var path = request.path();
        return switch (request.method()) {
            case "GET", "HEAD" -> get(request, path);
            case "POST" ->
                path.equals("/clock") ? clock.advance(request.body()) : Response.methodNotAllowed("POST", path);
            default -> Response.methodNotAllowed(request.method(), path);
        };
    }

    private Response get(Request request, String path) {
        return switch (path) {
            case "/" -> start.show();
            case "/mailbox" -> mailbox.list(request);
            case "/clock" -> clock.read();
            case "/kit/look.css" -> Response.css("/static/kit/look.css");
            default ->
                path.startsWith("/mailbox/")
                        ? mailbox.show(path.substring("/mailbox/".length()))
                        : Response.notFound(path);
        };
    }
}
