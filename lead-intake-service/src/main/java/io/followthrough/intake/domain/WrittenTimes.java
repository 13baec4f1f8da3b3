package io.followthrough.intake.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads times as people, spreadsheets and programs write them, by every door alike. What could be two is read as neither. */
public final class WrittenTimes {

    /** From 1982 to 2091: no other way to write a date looks like it. */
    private static final Pattern SERIAL = Pattern.compile("[3-6]\\d{4}(?:\\.\\d{1,12})?");

    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);

    /** Patterns that are told to whoever wrote a date in another way. */
    private static final int SHOWN = 3;

    private WrittenTimes() {}

    /**
     * An instant, a day with a time and perhaps a zone, or a day.
     *
     * @param patterns of the writer; what is the same everywhere needs none
     */
    public static Reading<TemporalAccessor> read(String text, List<DatePattern> patterns) {
        var plain = plain(text);
        var times = byPatterns(plain, patterns);
        if (times.size() > 1) {
            return Reading.failed(
                    "could be " + times.get(0) + " or " + times.get(1),
                    "write the year first, as in 2025-12-31, or say in the mapping which of the two comes first: order: day-first"
                            + " or month-first");
        }
        return times.isEmpty()
                ? everywhere(plain).map(Reading::of).orElseGet(() -> unread(patterns))
                : Reading.of(times.getFirst());
    }

    /** What a text says by these patterns, each once. */
    public static List<TemporalAccessor> byPatterns(String text, List<DatePattern> patterns) {
        var spelt = MonthNames.inEnglish(plain(text));
        return patterns.stream()
                .flatMap(pattern -> spelt.stream().flatMap(each -> pattern.read(each).stream()))
                .distinct()
                .toList();
    }

    /** @param zone of what says none */
    public static Instant instant(TemporalAccessor time, ZoneId zone) {
        return switch (time) {
            case Instant instant -> instant;
            case ZonedDateTime zoned -> zoned.toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            case LocalDate date -> date.atStartOfDay(zone).toInstant();
            default -> throw new DateTimeException("neither a date nor a time");
        };
    }

    /** Spaces that browsers put before "PM" are spaces. */
    private static String plain(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
    }

    private static Optional<TemporalAccessor> everywhere(String text) {
        return SERIAL.matcher(text).matches()
                ? Optional.of(ofSerial(text))
                : PointInTime.certain(text)
                        .<TemporalAccessor>map(instant -> instant)
                        .or(() -> PointInTime.local(text));
    }

    /** Days since the beginning of spreadsheets: what is left of a date where its format is lost. */
    private static LocalDateTime ofSerial(String text) {
        var days = new BigDecimal(text);
        var whole = days.longValue();
        var seconds = days.subtract(BigDecimal.valueOf(whole)).multiply(SECONDS_OF_A_DAY);
        return LocalDate.of(1899, 12, 30)
                .plusDays(whole)
                .atStartOfDay()
                .plusSeconds(seconds.setScale(0, RoundingMode.HALF_UP).longValue());
    }

    private static Reading<TemporalAccessor> unread(List<DatePattern> patterns) {
        var shown = patterns.stream()
                .map(DatePattern::shown)
                .distinct()
                .limit(SHOWN)
                .toList();
        return Reading.failed(
                "is no time that can be read",
                "write it as ISO 8601 with a zone, as in 2026-03-31T09:30:00Z"
                        + (shown.isEmpty() ? "" : ", or as " + String.join(" or ", shown)));
    }
}
