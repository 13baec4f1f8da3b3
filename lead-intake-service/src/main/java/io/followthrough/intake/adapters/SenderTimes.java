package io.followthrough.intake.adapters;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Times as senders write them: ISO 8601 with odd offsets, seconds or milliseconds since 1970, or none of a zone (UTC). */
final class SenderTimes {

    private static final Pattern SECONDS = Pattern.compile("\\d{10}");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{13}");
    private static final DateTimeFormatter PLAIN_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS]xx", Locale.ROOT);

    private SenderTimes() {}

    /** As an ISO 8601 instant; what is none stays as it is, to be told. */
    static String iso(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(text)).toString();
        }
        if (MILLISECONDS.matcher(text).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(text)).toString();
        }
        try {
            return LocalDateTime.parse(text.replace(' ', 'T'))
                    .toInstant(ZoneOffset.UTC)
                    .toString();
        } catch (DateTimeException hasAZone) {
            try {
                return OffsetDateTime.parse(text, PLAIN_OFFSET).toInstant().toString();
            } catch (DateTimeException another) {
                return text;
            }
        }
    }
}
