package io.followthrough.cadence.listening;

import io.followthrough.cadence.domain.listening.Headers;
import io.followthrough.cadence.domain.listening.Letter;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Properties;

/** Takes raw messages apart. Never fails because of what somebody sent: what cannot be read is left out. */
public final class MimeLetters {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Duration BELIEVABLE = Duration.ofDays(3);

    private MimeLetters() {}

    /**
     * @param raw the message, or its beginning
     * @param arrivedAt by the system's clock
     */
    public static Letter read(byte[] raw, Instant arrivedAt) {
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            var headers = MimeHeaders.of(message.getAllHeaders());
            var parts = new MimeParts();
            parts.take(message);
            return new Letter(
                    headers,
                    parts.text(),
                    parts.reports(),
                    parts.feedback(),
                    parts.isReceipt(),
                    parts.returned(),
                    sentAt(headers.first("Date"), arrivedAt));
        } catch (MessagingException unreadable) {
            return new Letter(Headers.NONE, "", List.of(), null, false, List.of(), utc(arrivedAt));
        }
    }

    /** The sender's clock may be wrong; his distance from Greenwich is believed all the same. */
    private static ZonedDateTime sentAt(String date, Instant arrivedAt) {
        try {
            var written = ZonedDateTime.parse(
                    date.replaceAll("\\s*\\([^)]*\\)", "").strip().replaceAll("\\s+", " "),
                    DateTimeFormatter.RFC_1123_DATE_TIME);
            var off = Duration.between(written.toInstant(), arrivedAt).abs();
            return off.compareTo(BELIEVABLE) < 0 ? written : arrivedAt.atZone(written.getZone());
        } catch (DateTimeException unreadable) {
            return utc(arrivedAt);
        }
    }

    private static ZonedDateTime utc(Instant instant) {
        return instant.atZone(ZoneOffset.UTC);
    }
}
