package io.followthrough.reading.dates;

import io.followthrough.reading.Said.Slashed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The days that a sentence names and that are still to come. */
public final class Dates {

    private static final int FARTHEST_YEARS = 12;
    private static final int CUE_REACH = 40;

    private static final Dates DAY_FIRST = new Dates(Slashed.DAY_FIRST);
    private static final Dates MONTH_FIRST = new Dates(Slashed.MONTH_FIRST);
    private static final DateRule ALONE = RelativeSpans.alone();

    /** The more a rule says, the earlier it comes: what one has read, another does not read again. */
    private final List<DateRule> rules;

    private Dates(Slashed slashed) {
        rules = Stream.of(
                        WeekdaysAhead.rules(),
                        WrittenDays.rules(slashed),
                        RelativeSpans.rules(),
                        MonthsAndYears.rules(),
                        SeasonsAndHolidays.rules())
                .flatMap(List::stream)
                .toList();
    }

    public static Dates written(Slashed slashed) {
        return slashed == Slashed.MONTH_FIRST ? MONTH_FIRST : DAY_FIRST;
    }

    /**
     * What a sentence says of days.
     *
     * @param spans in the order in which they are named, without those that have passed
     * @param holdOff before which day nobody is to be contacted
     */
    public record Told(List<Span> spans, Optional<HoldOff> holdOff) {

        private static final Told NOTHING = new Told(List.of(), Optional.empty());
    }

    /** @param folded one sentence; in the order in which they are named, without those that have passed */
    public List<Span> in(String folded, LocalDate on) {
        return meant(named(folded, on), folded, on);
    }

    /** @param folded one sentence */
    public Told told(String folded, LocalDate on) {
        var named = named(folded, on);
        return named.isEmpty() ? Told.NOTHING : new Told(meant(named, folded, on), holdOff(named, folded, on));
    }

    private static List<Span> meant(List<Span> named, String folded, LocalDate on) {
        return named.stream().flatMap(span -> meant(span, folded, on).stream()).toList();
    }

    private static Optional<HoldOff> holdOff(List<Span> named, String folded, LocalDate on) {
        return HoldOffs.in(
                        folded,
                        named.stream().filter(span -> !isBehind(span, folded)).toList())
                .filter(found -> found.until().isAfter(on));
    }

    /** As written, whatever the words around make of them. */
    private List<Span> named(String folded, LocalDate on) {
        if (!mayNameDays(folded)) {
            return List.of();
        }
        var spans = new ArrayList<Span>();
        for (var rule : rules) {
            var words = rule.pattern().matcher(folded);
            while (words.find()) {
                rule.span(words.toMatchResult(), on)
                        .filter(span -> spans.stream().noneMatch(span::overlaps))
                        .ifPresent(spans::add);
            }
        }
        return spans.stream().sorted(Comparator.comparingInt(Span::start)).toList();
    }

    /** A span that is the whole text: the answer to "when?". */
    public Optional<Span> alone(String folded, LocalDate on) {
        var words = ALONE.pattern().matcher(folded);
        return words.find() ? ALONE.span(words.toMatchResult(), on) : Optional.empty();
    }

    private static boolean isBehind(Span span, String folded) {
        var before = folded.substring(Math.max(0, span.start() - CUE_REACH), span.start());
        var behind = folded.substring(span.end(), Math.min(folded.length(), span.end() + CUE_REACH));
        return DateCues.PAST.matcher(before).matches()
                || DateCues.PASSED.matcher(behind).matches();
    }

    /** What the words around make of it; nothing when it lies behind or is denied. */
    private static Optional<Span> meant(Span span, String folded, LocalDate on) {
        var before = folded.substring(Math.max(0, span.start() - CUE_REACH), span.start());
        var behind = folded.substring(span.end(), Math.min(folded.length(), span.end() + CUE_REACH));
        if (DateCues.BEFORE.matcher(before).matches()
                && DateCues.NOTHING_YET.matcher(behind).find()
                && span.from().isAfter(on)) {
            return Optional.of(span);
        }
        var passed = isBehind(span, folded);
        var denied = DateCues.NOT_THEN.matcher(before).matches()
                || DateCues.NOT_IT.matcher(behind).matches();
        var named = DateCues.CALLED.matcher(before).matches()
                || DateCues.CALLED_SO.matcher(behind).matches();
        if (passed || denied || named || span.to().isBefore(on) || span.from().isAfter(on.plusYears(FARTHEST_YEARS))) {
            return Optional.empty();
        }
        var from = span.from().isBefore(on) ? on : span.from();
        if (DateCues.NOT_BEFORE.matcher(before).matches()) {
            return Optional.of(new Span(from, span.to(), span.start(), span.end()));
        }
        if (DateCues.BEFORE.matcher(before).matches()) {
            var last = from.isAfter(on) ? from.minusDays(1) : span.to();
            return Optional.of(new Span(on, last, span.start(), span.end()));
        }
        if (isAfter(before, folded.substring(span.start(), span.end()))
                && !span.from().equals(span.to())) {
            var next = span.to().plusDays(1);
            return Optional.of(new Span(next, next.plusDays(13), span.start(), span.end()));
        }
        return Optional.of(new Span(from, span.to(), span.start(), span.end()));
    }

    /** Dutch "na" is after, Portuguese "na primavera" is in. */
    private static boolean isAfter(String before, String days) {
        return DateCues.AFTER.matcher(before).matches()
                && !(before.endsWith("na ")
                        && days.matches("(?:primavera|pascoa|proxima|semana|segunda|terca|quarta|quinta|sexta).*"));
    }

    /** Whether the sentence says when to come back. */
    public static boolean saysWhenToComeBack(String folded) {
        return DateCues.COME_BACK.matcher(folded).find();
    }

    /** Whether the sentence asks to get in touch. */
    public static boolean asksToGetInTouch(String folded) {
        return DateCues.GET_IN_TOUCH.matcher(folded).find();
    }

    private static boolean mayNameDays(String folded) {
        return DateTriggers.in(folded);
    }
}
