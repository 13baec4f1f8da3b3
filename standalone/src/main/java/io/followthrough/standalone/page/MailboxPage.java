package io.followthrough.standalone.page;

import static io.followthrough.standalone.page.Html.escaped;

import io.followthrough.standalone.mailbox.Mail;
import io.followthrough.standalone.mailbox.Mailbox;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The mailbox: JSON for programs, pages for people. Nothing of a mail runs in the reader's browser. */
final class MailboxPage {

    private static final int PAGE_SIZE = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final Mailbox mailbox;

    MailboxPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** @param total how many there are; {@code items} holds the newest of them */
    private record Mails(List<Mail> items, int total) {}

    Response list(Request request) {
        var to = request.parameter("to");
        var mails = mailbox.newest(to, PAGE_SIZE);
        var total = mailbox.count(to);
        return request.wantsHtml() ? page(to, mails, total) : Response.json(new Mails(mails, total));
    }

    Response show(String id) {
        return mailbox.find(id).map(this::page).orElseGet(() -> Response.notFound("/mailbox/" + id));
    }

    private Response page(Optional<String> to, List<Mail> mails, int total) {
        var rows = mails.stream().map(MailboxPage::row).collect(Collectors.joining("\n"));
        return Html.page("Mailbox", """
                <h1>Mailbox</h1>
                <p class="quiet">%d mails, newest first. They were sent to nobody but this page.</p>
                <form><input type="search" name="to" value="%s" placeholder="recipient's address" aria-label="recipient">
                <button>Show</button></form>
                <table class="mails"><thead><tr><th>arrived</th><th>to</th><th>subject</th></tr></thead>
                <tbody>%s</tbody></table>
                """.formatted(total, escaped(to.orElse("")), rows));
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
