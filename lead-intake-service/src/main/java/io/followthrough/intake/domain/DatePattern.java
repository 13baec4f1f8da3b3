package io.followthrough.intake.domain;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of {@link DateTimeFormatter} that takes no date that does not exist.
 *
 * @param order of day and month where both are numbers and the year follows; null: the pattern leaves no doubt
 */
public record DatePattern(
        String text, DateTimeFormatter formatter, @Nullable DayOrder order) {

    private static final Pattern NUMBERS =
            Pattern.compile("(d{1,2})\\W+(M{1,2})\\W+[yu].*|(M{1,2})\\W+(d{1,2})\\W+[yu].*");

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
                        .withResolverStyle(ResolverStyle.STRICT),
                orderOf(text));
    }

    /** Whether it is this one with day and month in the other order. */
    boolean isCounterpartOf(DatePattern other) {
        return order != null
                && other.order != null
                && order != other.order
                && swapped(text).equals(other.text);
    }

    /** Those that stay where one order of day and month is known: of two counterparts one goes. */
    public static List<DatePattern> in(DayOrder order, List<DatePattern> patterns) {
        return patterns.stream()
                .filter(pattern -> pattern.order == order || patterns.stream().noneMatch(pattern::isCounterpartOf))
                .toList();
    }

    /** Without what may be left out at its end. */
    String shown() {
        var optional = text.indexOf('[');
        return optional > 0 ? text.substring(0, optional) : text;
    }

    /** What the whole text says, empty when it is not written so or does not exist. */
    Optional<TemporalAccessor> read(String written) {
        var position = new ParsePosition(0);
        if (formatter.parseUnresolved(written, position) == null || position.getIndex() < written.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(formatter.parseBest(written, ZonedDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeException doesNotExist) {
            return Optional.empty();
        }
    }

    private static @Nullable DayOrder orderOf(String text) {
        return !NUMBERS.matcher(text).matches()
                ? null
                : text.startsWith("d") ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
    }

    private static String swapped(String text) {
        var end = text.indexOf('[') < 0
                ? text.length()
                : text.indexOf('['); // "MMM" and "d" behind it are none of the day
        return text.substring(0, end).replace('d', '\0').replace('M', 'd').replace('\0', 'M') + text.substring(end);
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
