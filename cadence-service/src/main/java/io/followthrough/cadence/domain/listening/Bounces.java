package io.followthrough.cadence.domain.listening;

import io.followthrough.cadence.domain.listening.Heard.Arrived;
import io.followthrough.cadence.domain.listening.Heard.Bounce;
import io.followthrough.cadence.domain.listening.Heard.Nothing;
import io.followthrough.cadence.domain.listening.Letter.DeliveryReport;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What mail servers say about messages that did not arrive. */
final class Bounces {

    private static final Pattern STATUS = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");
    private static final Pattern CODE = Pattern.compile("(?<![\\d.])(4[2-5]\\d|5[0-5]\\d)[ -](?!\\d)");
    private static final Pattern MAIL_SYSTEM = Pattern.compile(
            "mailer-daemon|postmaster|mail delivery (?:sub)?system|mail-daemon|mdaemon", Pattern.CASE_INSENSITIVE);
    private static final Pattern FAILURE = Pattern.compile(
            "undeliver|delivery (?:status notification|has failed|failure|failed)|failure notice|returned (?:mail|to sender)"
                    + "|mail delivery failed|could not be delivered|unzustellbar|nicht zugestellt|zustellung fehlgeschlagen"
                    + "|no (?:se )?(?:puede|pudo) (?:ser )?entrega|devuelto|non remis|(?:é|e)chec de (?:la )?remise|n(?:ã|a)o entregue|mancato recapito",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ONLY_A_DELAY = Pattern.compile(
            "delay|will (?:keep|retry|be retried)|still trying|verz(?:ö|oe)ger|retras|retard",
            Pattern.CASE_INSENSITIVE);

    /** Full, over quota, busy, or refused for policy or content: the address as such is good. */
    private static final Set<String> PASSING = Set.of("5.2.2", "5.2.3", "5.3.4", "5.7.26", "5.7.23", "5.4.5");

    private Bounces() {}

    /** By a report for machines, RFC 3464. Of a report about a report the innermost counts: it is about our message. */
    static Optional<Heard> reported(Letter letter) {
        return letter.reports().isEmpty()
                ? Optional.empty()
                : Optional.of(meaning(letter.reports().getLast()));
    }

    private static Heard meaning(DeliveryReport report) {
        return switch (Headers.lower(report.action())) {
            case "delivered", "relayed", "expanded" -> new Arrived("delivery report");
            // The server goes on trying and will say how it ended.
            case "delayed" -> new Nothing("delivery delayed");
            default -> bounce(report.status(), report.diagnostic(), "delivery report");
        };
    }

    /** By a message for people, from servers that know nothing better. */
    static Optional<Heard> told(Letter letter) {
        var from = letter.headers().first("From");
        var isSystem = MAIL_SYSTEM.matcher(from).find() || letter.headers().has("X-Failed-Recipients");
        var nobody = letter.headers().first("Return-Path").equals("<>");
        if (!isSystem && !nobody || !FAILURE.matcher(letter.subject()).find() && !isSystem) {
            return Optional.empty();
        }
        if (ONLY_A_DELAY.matcher(letter.subject()).find()) {
            return Optional.of(new Nothing("delivery delayed"));
        }
        return FAILURE.matcher(letter.subject() + " " + letter.text()).find()
                ? Optional.of(bounce("", letter.text(), "message of a mail server"))
                : Optional.empty();
    }

    private static Bounce bounce(String status, String diagnostic, String rule) {
        var inText = STATUS.matcher(diagnostic);
        var code = CODE.matcher(diagnostic);
        // "5.0.0" says no more than "failed"; the server's own words may.
        var said = !status.isEmpty() && !status.endsWith(".0.0") || !inText.find() ? status : inText.group();
        var passing = said.isEmpty() || said.equals("5.0.0")
                ? code.find() && code.group().startsWith("4")
                : said.startsWith("4.") || PASSING.contains(said);
        return new Bounce(!passing, said, oneLine(diagnostic), rule);
    }

    private static String oneLine(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() > 300 ? line.substring(0, 300) : line;
    }
}
