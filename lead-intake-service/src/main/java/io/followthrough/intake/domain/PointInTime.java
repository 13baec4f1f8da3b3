package io.followthrough.intake.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Times as programs write them: ISO 8601, with odd offsets, without any, or as a number since 1970. */
public final class PointInTime {

    private static final Pattern SECONDS = Pattern.compile("(\\d{10})(?:\\.\\d+)?");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{13}");
    private static final DateTimeFormatter PLAIN_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSSSSSSSS][.SSSSSS][.SSS]xx", Locale.ROOT);

    private PointInTime() {}

    /** The instant that a text names for certain. */
    public static Optional<Instant> certain(String text) {
        var seconds = SECONDS.matcher(text);
        if (seconds.matches()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds.group(1))));
        }
        if (MILLISECONDS.matcher(text).matches()) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
        }
        var iso = iso(text);
        return read(() -> OffsetDateTime.parse(iso).toInstant())
                .or(() -> read(() -> OffsetDateTime.parse(iso, PLAIN_OFFSET).toInstant()));
    }

    /** The day and hour of a text that says no zone; of a day its beginning. */
    public static Optional<LocalDateTime> local(String text) {
        return read(() -> LocalDateTime.parse(iso(text)))
                .or(() -> read(() -> LocalDate.parse(text).atStartOfDay()));
    }

    /** A space is as good as the T, as in SQL. */
    private static String iso(String text) {
        return text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) (?=\\d)", "$1T").replaceFirst(" (?=[+-]\\d{2}:?\\d{2}$)", "");
    }

    private static <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }
}
