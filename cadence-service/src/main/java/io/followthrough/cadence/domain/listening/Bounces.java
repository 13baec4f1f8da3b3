package io.followthrough.cadence.domain.listening;

import io.followthrough.cadence.domain.listening.Heard.Arrived;
import io.followthrough.cadence.domain.listening.Heard.Bounce;
import io.followthrough.cadence.domain.listening.Heard.Nothing;
import io.followthrough.cadence.domain.listening.Letter.DeliveryReport;
import java.util.Optional;
import java.util.regex.Pattern;

/** What mail servers say about messages that did not arrive. */
final class Bounces {

    /** Where a message for people gives back ours: what we wrote says nothing about why it came back. */
    private static final Pattern RETURNED = Pattern.compile(
            "(?im)^[-=_ ]{3,}.*(?:copy of (?:the|your)|original (?:message|headers)|returned message|undelivered"
                    + " message|message (?:headers|text|body)|below this line|urspr|mensaje original|message"
                    + " d'origine).*$|^(?:received|return-path|message-id|dkim-signature|mime-version): .*$");

    private static final Pattern MAIL_SYSTEM = Pattern.compile(
            "mailer-daemon|postmaster|mail delivery (?:sub)?system|mail-daemon|mdaemon", Pattern.CASE_INSENSITIVE);
    private static final Pattern FAILURE = Pattern.compile(
            "undeliver|delivery (?:status notification|has failed|failure|failed)|failure notice|returned (?:mail|to"
                    + " sender)|mail delivery failed|could not be delivered|unzustellbar|nicht zugestellt|zustellung"
                    + " fehlgeschlagen|no (?:se )?(?:puede|pudo) (?:ser )?entrega|devuelto|non remis|(?:é|e)chec de (?:la"
                    + " )?remise|n(?:ã|a)o entregue|mancato recapito|退信|投递失败|投遞失敗|未送达|未送達|无法投递|無法投遞|被退回"
                    + "|配信(?:でき|不能|エラー|に失敗)|送信(?:エラー|できま|に失敗)|배달되지|전송 ?실패|반송"
                    + "|недоставлен|не доставлен|nie ?dostarczon|onbestelbaar|niet (?:worden )?bezorgd|inte levereras"
                    + "|ikke leveres|nedoru(?:č|c)en|k(?:é|e)zbes(?:í|i)thetetlen|teslim edilemedi",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** A server's answer speaks every language. */
    private static final Pattern ANSWER =
            Pattern.compile("(?<![\\d.])[45](?:\\d\\d[ -]|\\.\\d{1,3}\\.\\d{1,3}(?![\\d.]))");

    private static final Pattern ONLY_A_DELAY = Pattern.compile(
            "delay|will (?:keep|retry|be retried)|still trying|verz(?:ö|oe)ger|retras|retard",
            Pattern.CASE_INSENSITIVE);

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
        var text = letter.subject() + " " + letter.text();
        return FAILURE.matcher(text).find()
                        || isSystem && ANSWER.matcher(letter.text()).find()
                ? Optional.of(bounce("", letter.text(), "message of a mail server"))
                : Optional.empty();
    }

    /** What is known neither by its words nor by its code may pass: several in a row count as one that lasts. */
    private static Bounce bounce(String status, String diagnostic, String rule) {
        var own = RETURNED.split(diagnostic, 2)[0];
        var verdict = Refusals.of(status, own, Refusal.LATER);
        return new Bounce(verdict.meaning(), verdict.status(), oneLine(own), rule);
    }

    private static String oneLine(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() > 300 ? line.substring(0, 300) : line;
    }
}
