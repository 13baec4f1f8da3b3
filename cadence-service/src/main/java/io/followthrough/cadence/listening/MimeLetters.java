package io.followthrough.cadence.listening;

import io.followthrough.cadence.domain.listening.Complaints;
import io.followthrough.cadence.domain.listening.Letter;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Properties;

/** Takes raw messages apart, leniently: a part that cannot be read is taken as it stands, or left out. */
public final class MimeLetters {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Duration BELIEVABLE = Duration.ofDays(3);
    private static final int LONGEST_DATE = 100;
    private static final int MOST_BOUNDARIES = 1_000;
    /** Noise has lines with a colon as well; a mail has at least one of these. */
    private static final List<String> KNOWN_FIELDS = List.of(
            "From",
            "To",
            "Subject",
            "Date",
            "Message-ID",
            "Received",
            "Return-Path",
            "Delivered-To",
            "Reply-To",
            "Sender",
            "In-Reply-To",
            "References",
            "Content-Type",
            "Content-Transfer-Encoding",
            "MIME-Version");

    private MimeLetters() {}

    /**
     * @param raw the message, or its beginning
     * @param arrivedAt by the system's clock
     * @throws UnreadableMailException if it is no message at all
     */
    public static Letter read(byte[] raw, Instant arrivedAt) {
        try {
            var message = new MimeMessage(SESSION, new SharedByteArrayInputStream(raw, 0, length(raw)));
            var headers = MimeHeaders.of(message.getAllHeaders());
            if (KNOWN_FIELDS.stream().noneMatch(headers::has)) {
                throw new UnreadableMailException("no header of a mail can be made out in " + raw.length + " bytes");
            }
            var parts = new MimeParts();
            parts.take(message, Complaints.isComplaint(headers));
            return new Letter(
                    headers,
                    parts.text(),
                    parts.reports(),
                    parts.feedback(),
                    parts.isReceipt(),
                    parts.returned(),
                    sentAt(headers.first("Date"), arrivedAt),
                    parts.calendar(),
                    parts.attached());
        } catch (MessagingException unreadable) {
            throw new UnreadableMailException("it cannot be taken apart: " + unreadable.getMessage());
        }
    }

    /** Taking ten thousand parts apart takes long; nobody writes as many. */
    private static int length(byte[] raw) {
        var boundaries = 0;
        for (var at = 2; at < raw.length; at++) {
            if (raw[at] == '-' && raw[at - 1] == '-' && raw[at - 2] == '\n' && ++boundaries > MOST_BOUNDARIES) {
                return at - 2;
            }
        }
        return raw.length;
    }

    /** The sender's clock may be wrong; his distance from Greenwich is believed all the same. */
    private static ZonedDateTime sentAt(String written, Instant arrivedAt) {
        var date = written.length() > LONGEST_DATE ? written.substring(0, LONGEST_DATE) : written;
        try {
            var sent = ZonedDateTime.parse(
                    date.replaceAll("\\s*\\([^)]*\\)", "").strip().replaceAll("\\s+", " "),
                    DateTimeFormatter.RFC_1123_DATE_TIME);
            var off = Duration.between(sent.toInstant(), arrivedAt).abs();
            return off.compareTo(BELIEVABLE) < 0 ? sent : arrivedAt.atZone(sent.getZone());
        } catch (DateTimeException unreadable) {
            return utc(arrivedAt);
        }
    }

    private static ZonedDateTime utc(Instant instant) {
        return instant.atZone(ZoneOffset.UTC);
    }
}
