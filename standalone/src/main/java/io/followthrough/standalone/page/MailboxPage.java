package io.followthrough.standalone.page;

import static io.followthrough.standalone.page.Html.escaped;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.followthrough.standalone.mailbox.Mail;
import io.followthrough.standalone.mailbox.Mailbox;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The mailbox: JSON for programs, pages for people. Nothing of a mail runs in the reader's browser. */
final class MailboxPage {

    private static final int PAGE_SIZE = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final Mailbox mailbox;

    MailboxPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /**
     * @param next cursor of the next piece; absent at the end
     * @param total how many there are
     */
    private record Mails(
            List<Mail> items,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String next,

            int total) {}

    Response list(Request request) {
        var limit = request.parameter("limit").map(MailboxPage::number).orElse(PAGE_SIZE);
        if (limit < 1 || limit > PAGE_SIZE) {
            return Response.problem(400, "Bad Request", "limit: use 1 to " + PAGE_SIZE);
        }
        var cursor = request.parameter("cursor");
        if (cursor.filter(seen -> !Mailbox.isId(seen)).isPresent()) {
            return Response.problem(
                    400, "Bad Request", "cursor is not one of ours: use the value of next, or leave it out");
        }
        var to = request.parameter("to");
        // One more than is shown tells whether there is a next piece.
        var found = mailbox.newest(to, limit + 1, cursor);
        var mails = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? mails.getLast().id() : null;
        var total = mailbox.count(to);
        return request.wantsHtml() ? page(to, mails, next, total) : Response.json(new Mails(mails, next, total));
    }

    /** Out of all bounds if it is none. */
    private static int number(String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    Response show(String id) {
        return mailbox.find(id).map(this::page).orElseGet(() -> Response.notFound("/mailbox/" + id));
    }

    private Response page(Optional<String> to, List<Mail> mails, @Nullable String next, int total) {
        var rows = mails.stream().map(MailboxPage::row).collect(Collectors.joining("\n"));
        return Html.page("Mailbox", """
                <h1>Mailbox</h1>
                <p class="quiet">%d mails, newest first. They were sent to nobody but this page.</p>
                <form><input type="search" name="to" value="%s" placeholder="recipient's address" aria-label="recipient">
                <button>Show</button></form>
                <table class="mails"><thead><tr><th>arrived</th><th>to</th><th>subject</th></tr></thead>
                <tbody>%s</tbody></table>
                %s
                """.formatted(total, escaped(to.orElse("")), rows, older(to, next)));
    }

    private static String older(Optional<String> to, @Nullable String next) {
        return next == null
                ? ""
                : "<nav><a href=\"%s\">Older mails</a></nav>"
                        .formatted(escaped("/mailbox?cursor=" + next
                                + to.map(address -> "&to=" + URLEncoder.encode(address, StandardCharsets.UTF_8))
                                        .orElse("")));
    }

    private static String row(Mail mail) {
        return "<tr><td>%s</td><td>%s</td><td><a href=\"/mailbox/%s\">%s</a></td></tr>"
                .formatted(
                        TIME.format(mail.at()),
                        escaped(mail.to()),
                        escaped(mail.id()),
                        escaped(mail.subject().isBlank() ? "(no subject)" : mail.subject()));
    }

    private Response page(Mail mail) {
        var headers = mail.headers().entrySet().stream()
                .map(header -> escaped(header.getKey() + ": " + header.getValue()))
                .collect(Collectors.joining("\n"));
        return Html.page(mail.subject(), """
                <nav><a href="/mailbox">All mails</a></nav>
                <h1>%s</h1>
                <p class="quiet">to %s, %s</p>
                <pre>%s</pre>
                %s
                <details><summary>Headers</summary><pre>%s</pre></details>
                """.formatted(
                        escaped(mail.subject()),
                        escaped(mail.to()),
                        TIME.format(mail.at()),
                        escaped(mail.text()),
                        frame(mail),
                        headers));
    }

    /** The HTML part behind glass: no scripts, no forms, no access to this page; links open in a tab of their own. */
    private static String frame(Mail mail) {
        var html = mail.html();
        return html == null
                ? ""
                : "<h2>As HTML</h2><iframe title=\"mail\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" srcdoc=\"%s\"></iframe>"
                        .formatted(escaped("<base target=\"_blank\">" + html));
    }
}
