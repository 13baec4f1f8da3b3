package io.followthrough.intake.domain.mapping;

import io.followthrough.intake.domain.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How dates and numbers are written in the file.
 *
 * @param patterns of dates; one that they read in two ways is read in neither. ISO 8601 with a zone is always understood
 * @param zone of dates that do not say theirs; a date without a time is the beginning of that day
 * @param decimalMark point or comma; the other one groups digits
 */
public record ValueFormat(List<DatePattern> patterns, ZoneId zone, char decimalMark) {

    /** From 1982 to 2091: no other way to write a date looks like it. */
    private static final Pattern SERIAL = Pattern.compile("[3-6]\\d{4}(?:\\.\\d{1,12})?");

    private static final ZoneOffset WHERE_DAYS_END_LAST = ZoneOffset.ofHours(-12);

    /** Patterns that are told to whoever wrote a date in another way. */
    private static final int SHOWN = 3;

    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);

    public static final ValueFormat DEFAULT = new ValueFormat(List.of(), ZoneOffset.UTC, '.');

    /** A pattern of {@link DateTimeFormatter} that takes no date that does not exist. */
    public record DatePattern(String text, DateTimeFormatter formatter) {

        /**
         * A pattern as it stands in a mapping.
         *
         * @throws IllegalArgumentException if this is no pattern
         */
        public static DatePattern of(String text) {
            return new DatePattern(
                    text,
                    new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern(withProlepticYear(text))
                            .toFormatter(Locale.ENGLISH)
                            .withResolverStyle(ResolverStyle.STRICT));
        }

        /** Without what may be left out at its end. */
        private String shown() {
            var optional = text.indexOf('[');
            return optional > 0 ? text.substring(0, optional) : text;
        }

        /** What the whole text says, empty when it is not written so or does not exist. */
        private Optional<TemporalAccessor> read(String text) {
            var position = new ParsePosition(0);
            if (formatter.parseUnresolved(text, position) == null || position.getIndex() < text.length()) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        formatter.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from));
            } catch (DateTimeException doesNotExist) {
                return Optional.empty();
            }
        }

        /** A strict reading wants an era beside {@code y}; {@code u} is the year as everybody means it. */
        private static String withProlepticYear(String pattern) {
            var proleptic = new StringBuilder();
            var quoted = false;
            for (int i = 0; i < pattern.length(); i++) {
                var c = pattern.charAt(i);
                quoted ^= c == '\'';
                proleptic.append(c == 'y' && !quoted ? 'u' : c);
            }
            return proleptic.toString();
        }
    }

    /** The text as an ISO 8601 instant. */
    Reading<String> time(String text) {
        return switch (parsed(text)) {
            case Reading.Read<TemporalAccessor>(var time) ->
                Reading.of(instant(time).toString());
            case Reading.Unread<TemporalAccessor>(var problem, var remedy) -> Reading.failed(problem, remedy);
        };
    }

    /** Whether what the text says is over: of a day without a time, whether it has ended everywhere on earth. */
    boolean isOver(String text, Instant now) {
        return parsed(text) instanceof Reading.Read<TemporalAccessor>(var time)
                && !now.isBefore(
                        time instanceof LocalDate day
                                ? day.plusDays(1)
                                        .atStartOfDay(WHERE_DAYS_END_LAST)
                                        .toInstant()
                                : instant(time));
    }

    private Reading<TemporalAccessor> parsed(String text) {
        var plain = text.replace('\u00A0', ' ').replace('\u202F', ' '); // what browsers put before "PM"
        var spelt = MonthNames.inEnglish(plain);
        var times = patterns.stream()
                .flatMap(pattern -> spelt.stream().flatMap(each -> pattern.read(each).stream()))
                .distinct()
                .toList();
        if (times.size() > 1) {
            return Reading.failed(
                    "could be " + times.get(0) + " or " + times.get(1),
                    "write the year first, as in 2025-12-31, or leave only one pattern in the mapping that it fits");
        }
        return times.isEmpty() ? withoutPattern(text) : Reading.of(times.getFirst());
    }

    private Reading<TemporalAccessor> withoutPattern(String text) {
        if (SERIAL.matcher(text).matches()) {
            return Reading.of(ofSerial(text));
        }
        try {
            return Reading.of(ZonedDateTime.parse(text));
        } catch (DateTimeParseException notIsoEither) {
            return Reading.failed(
                    "is no date by the patterns of the mapping",
                    patterns.isEmpty()
                            ? "add its pattern to dates.patterns of the mapping"
                            : "write it as " + String.join(" or ", texts()) + ", or add its pattern to the mapping");
        }
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

    private Instant instant(TemporalAccessor parsed) {
        return switch (parsed) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            case LocalDate date -> date.atStartOfDay(zone).toInstant();
            default -> throw new DateTimeException("neither a date nor a time");
        };
    }

    /** The text with a point as its decimal mark and no grouping. */
    Reading<String> number(String text) {
        var grouping = decimalMark == ',' ? "." : ",";
        var plain = text.replace(grouping, "")
                .replace(" ", "")
                .replace("\u00A0", "")
                .replace(decimalMark, '.');
        return Reading.of(plain);
    }

    private List<String> texts() {
        return patterns.stream().map(DatePattern::shown).limit(SHOWN).toList();
    }
}
