package io.followthrough.intake.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Times as programs write them, which are the same everywhere: ISO 8601, with odd offsets or without any, mail and HTTP headers, what
 * Java and JavaScript make of a date, numbers since 1970.
 */
public final class PointInTime {

    private static final Pattern SECONDS = Pattern.compile("(\\d{10})(?:\\.\\d+)?");
    /** Digits since 1970 → what they count. */
    private static final Map<Integer, ChronoUnit> COUNTED =
            Map.of(13, ChronoUnit.MILLIS, 16, ChronoUnit.MICROS, 19, ChronoUnit.NANOS);

    private static final Pattern DOT_NET = Pattern.compile("\\\\?/Date\\((\\d{12,13})(?:[+-]\\d{4})?\\)\\\\?/");
    /** JavaScript says the name of the zone once more: {@code GMT+0100 (Central European Standard Time)}. */
    private static final Pattern NAMED_AGAIN = Pattern.compile(" \\([\\p{L} .'-]+\\)$");

    /** Those that name one offset wherever they are written; CST, IST and BST are several. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("UTC", "+0000"),
            Map.entry("GMT", "+0000"),
            Map.entry("UT", "+0000"),
            Map.entry("WET", "+0000"),
            Map.entry("WEST", "+0100"),
            Map.entry("CET", "+0100"),
            Map.entry("MEZ", "+0100"),
            Map.entry("CEST", "+0200"),
            Map.entry("MESZ", "+0200"),
            Map.entry("EET", "+0200"),
            Map.entry("EEST", "+0300"),
            Map.entry("EST", "-0500"),
            Map.entry("EDT", "-0400"),
            Map.entry("CDT", "-0500"),
            Map.entry("MST", "-0700"),
            Map.entry("MDT", "-0600"),
            Map.entry("PST", "-0800"),
            Map.entry("PDT", "-0700"));

    private static final Pattern ZONE =
            Pattern.compile("(?<=\\d) ?(" + String.join("|", ZONES.keySet()) + ")(?= \\d{4}$|[+-]\\d{2}:?\\d{2}$|$)");

    private static final List<DateTimeFormatter> ZONED = Stream.of(
                    "uuuu-MM-dd'T'HH:mm[:ss][[.SSSSSSSSS][.SSSSSSSS][.SSSSSSS][.SSSSSS][.SSSSS][.SSSS][.SSS][.SS][.S]]X",
                    "uuuu-MM-dd'T'HH:mm[:ss][[.SSSSSSSSS][.SSSSSSSS][.SSSSSSS][.SSSSSS][.SSSSS][.SSSS][.SSS][.SS][.S]][xxx][xx]",
                    "uuuuMMdd'T'HHmm[ss][.SSS][X]",
                    "[EEE[','] ]d[ ][-]MMM[ ][-]uuuu HH:mm[:ss] xx", // mail, HTTP, RFC 850 with four digits
                    "EEE MMM d HH:mm:ss xx uuuu", // Java, Ruby, Twitter
                    "EEE MMM d uuuu HH:mm:ss xx", // JavaScript
                    "d/MMM/uuuu:HH:mm:ss xx") // logs of web servers
            .map(PointInTime::formatter)
            .toList();

    private static final List<DateTimeFormatter> LOCAL = Stream.of(
                    "uuuuMMdd'T'HHmm[ss]", "uuuuMMddHHmmss", "EEE MMM d HH:mm:ss uuuu", "EEE MMM d uuuu HH:mm:ss")
            .map(PointInTime::formatter)
            .toList();

    private PointInTime() {}

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The instant that a text names for certain. */
    public static Optional<Instant> certain(String text) {
        var counted = counted(text);
        if (counted.isPresent()) {
            return counted;
        }
        var iso = iso(text);
        var zoned = ZONE.matcher(NAMED_AGAIN.matcher(iso).replaceFirst("")).replaceFirst(zone -> {
            var named = " " + ZONES.get(zone.group(1));
            return iso.matches(".*" + zone.group(1) + "[+-]\\d{2}:?\\d{2}.*") ? " " : named; // GMT+0100 is +0100
        });
        return read(() -> OffsetDateTime.parse(iso).toInstant())
                .or(() -> read(() -> ZonedDateTime.parse(iso).toInstant()))
                .or(() -> first(ZONED, iso(zoned)));
    }

    private static Optional<Instant> counted(String text) {
        var seconds = SECONDS.matcher(text);
        if (seconds.matches()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds.group(1))));
        }
        var net = DOT_NET.matcher(text);
        var digits = net.matches() ? net.group(1) : text;
        var unit = net.matches() ? ChronoUnit.MILLIS : COUNTED.get(digits.length());
        return unit != null && digits.matches("1\\d+|\\d{12}")
                ? read(() -> Instant.EPOCH.plus(Long.parseLong(digits), unit))
                : Optional.empty();
    }

    private static Optional<Instant> first(List<DateTimeFormatter> formatters, String text) {
        return formatters.stream()
                .flatMap(each -> read(() -> OffsetDateTime.parse(text, each).toInstant()).stream())
                .findFirst();
    }

    /** The day and hour of a text that says no zone; of a day its beginning. */
    public static Optional<LocalDateTime> local(String text) {
        var iso = iso(text);
        return read(() -> LocalDateTime.parse(iso))
                .or(() -> read(() -> LocalDate.parse(text).atStartOfDay()))
                .or(() -> read(() ->
                        LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay()))
                .or(() -> LOCAL.stream()
                        .flatMap(each -> read(() -> LocalDateTime.parse(iso, each)).stream())
                        .findFirst());
    }

    /** A space is as good as the T, as in SQL, and a comma as the point before parts of a second. */
    private static String iso(String text) {
        return text.strip()
                .replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) (?=\\d)", "$1T")
                .replaceFirst("(?<=:\\d{2}),(?=\\d{1,9}\\D)", ".")
                .replaceFirst("(?<=T[\\d:.]{4,18}) (?=(?:[+-]\\d{2}:?(?:\\d{2})?|[Zz])$)", "");
    }

    private static <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (DateTimeException | ArithmeticException another) {
            return Optional.empty();
        }
    }
}
