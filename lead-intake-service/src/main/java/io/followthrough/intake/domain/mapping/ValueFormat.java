package io.followthrough.intake.domain.mapping;

import io.followthrough.intake.domain.DatePattern;
import io.followthrough.intake.domain.DayOrder;
import io.followthrough.intake.domain.Reading;
import io.followthrough.intake.domain.UsualDates;
import io.followthrough.intake.domain.WrittenTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How dates and numbers are written in the file.
 *
 * @param patterns of dates; one that they read in two ways is read in neither. None: the usual ones. ISO 8601 is always understood
 * @param zone of dates that do not say theirs, null: that of the business; a date without a time is the beginning of that day
 * @param decimalMark point or comma, where somebody has said which: 12.500 alone can be two numbers. Null: nobody has
 */
public record ValueFormat(
        List<DatePattern> patterns,
        @Nullable ZoneId zone,
        @Nullable Character decimalMark) {

    private static final ZoneOffset WHERE_DAYS_END_LAST = ZoneOffset.ofHours(-12);

    public static final ValueFormat DEFAULT = new ValueFormat(List.of(), null, null);

    /** The same where days begin as in the business, if it does not say where. */
    ValueFormat in(ZoneId business) {
        return zone == null ? new ValueFormat(patterns, business, decimalMark) : this;
    }

    /** The text as an ISO 8601 instant. @param order of day and month; null: nobody has said */
    Reading<String> time(String text, @Nullable DayOrder order) {
        return switch (parsed(text, order)) {
            case Reading.Read<TemporalAccessor>(var time) ->
                Reading.of(instant(time).toString());
            case Reading.Unread<TemporalAccessor>(var problem, var remedy) -> Reading.failed(problem, remedy);
        };
    }

    /** Whether what the text says is over: of a day without a time, whether it has ended everywhere on earth. */
    boolean isOver(String text, @Nullable DayOrder order, Instant now) {
        return parsed(text, order) instanceof Reading.Read<TemporalAccessor>(var time)
                && !now.isBefore(
                        time instanceof LocalDate day
                                ? day.plusDays(1)
                                        .atStartOfDay(WHERE_DAYS_END_LAST)
                                        .toInstant()
                                : instant(time));
    }

    /** The latest that a date can mean, also one that could be two; empty for what is no time. */
    Optional<Instant> latest(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var couldBe = parsed(text, null) instanceof Reading.Read<TemporalAccessor>(var time)
                ? List.of(time)
                : WrittenTimes.byPatterns(text, patternsIn(null));
        return couldBe.stream().map(this::instant).max(Comparator.naturalOrder());
    }

    List<DatePattern> patternsIn(@Nullable DayOrder order) {
        var all = patterns.isEmpty() ? UsualDates.PATTERNS : patterns;
        return order == null ? all : DatePattern.in(order, all);
    }

    private Reading<TemporalAccessor> parsed(String text, @Nullable DayOrder order) {
        return WrittenTimes.read(text, patternsIn(order));
    }

    private Instant instant(TemporalAccessor time) {
        return WrittenTimes.instant(time, Objects.requireNonNullElse(zone, ZoneOffset.UTC));
    }

    /**
     * The text with a point as its decimal mark and no grouping. Where both marks stand, the last is the decimal one, whatever is usual
     * in the file; where one stands alone before three digits, what was said of the file decides, and else nobody.
     */
    Reading<String> number(String text) {
        return WrittenNumbers.read(text, decimalMark);
    }

    /** The same of what is counted, such as people. */
    Reading<String> count(String text) {
        return WrittenNumbers.whole(text);
    }
}
