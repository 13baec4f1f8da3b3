package io.followthrough.reading.dates;

import io.followthrough.reading.Said.Slashed;
import io.followthrough.reading.language.Grams;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days that a sentence names and that are still to come. */
public final class Dates {

    private static final int FARTHEST_YEARS = 12;
    private static final int CUE_REACH = 40;

    private static final Dates DAY_FIRST = new Dates(Slashed.DAY_FIRST);
    private static final Dates MONTH_FIRST = new Dates(Slashed.MONTH_FIRST);
    private static final DateRule ALONE = RelativeSpans.alone();

    /** The more a rule says, the earlier it comes: what one has read, another does not read again. */
    private final List<DaysRule> rules;

    private Dates(Slashed slashed) {
        rules = Stream.of(
                        OrdinalWeekdays.rules(),
                        WeekdaysAhead.rules(),
                        Weeks.rules(),
                        Middles.rules(),
                        List.of(new FiscalYears(), Feasts.shipped()),
                        WrittenDays.rules(slashed),
                        List.of(new Quantities()),
                        RelativeSpans.rules(),
                        MonthsAndYears.rules())
                .<DaysRule>flatMap(List::stream)
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
        var spelt = Misspelt.in(folded);
        return spelt.asWritten(meant(named(spelt.mended(), null, on), spelt.mended(), on, false));
    }

    /**
     * What the sentences of a text say, each in the light of those before it.
     *
     * @param folded the sentences in their order
     */
    public List<Told> told(List<String> folded, LocalDate on) {
        return told(folded, on, false);
    }

    /** The same of a machine: "until the 8th" may be the day of return or the one before it, and stays the 8th. */
    public List<Told> toldByMachine(List<String> folded, LocalDate on) {
        return told(folded, on, true);
    }

    private List<Told> told(List<String> folded, LocalDate on, boolean asNamed) {
        var told = new ArrayList<Told>();
        References.Told earlier = null;
        for (var written : folded) {
            var spelt = Misspelt.in(written);
            var sentence = spelt.mended();
            var named = named(sentence, earlier, on);
            if (!named.isEmpty()) {
                withdraw(told, named, sentence, earlier != null);
                earlier = References.Told.of(named.getLast(), sentence);
            }
            told.add(
                    named.isEmpty()
                            ? Told.NOTHING
                            : new Told(
                                    spelt.asWritten(meant(named, sentence, on, asNamed)),
                                    holdOff(named, sentence, on)));
        }
        return told;
    }

    /**
     * "Try February. No, scrap that, make it March": what was said before counts no more. "Our year ends on 31 March. Call
     * the day after" names it once.
     */
    private static void withdraw(List<Told> told, List<Span> named, String sentence, boolean isSecond) {
        var correction = DateCues.CORRECTION.matcher(sentence);
        if (correction.find() && named.stream().anyMatch(span -> span.start() >= correction.end())) {
            told.replaceAll(before -> Told.NOTHING);
        } else if (isSecond && named.getFirst().kind() == Span.Kind.REFERRED) {
            told.replaceAll(before -> new Told(List.of(), before.holdOff()));
        }
    }

    private static List<Span> meant(List<Span> named, String folded, LocalDate on, boolean asNamed) {
        var meant = withoutEvents(corrected(named, folded)).stream()
                .flatMap(span -> meant(span, folded, on, asNamed).stream())
                .toList();
        var suits = meant.stream()
                .filter(span ->
                        DateCues.SUITS.matcher(folded.substring(span.end())).find())
                .toList();
        return suits.isEmpty() ? meant : suits;
    }

    /** "We open on 1 February, call ten days before": the opening is not when to call. */
    private static List<Span> withoutEvents(List<Span> named) {
        return named.stream()
                .filter(span -> named.stream()
                        .noneMatch(other -> other.kind() == Span.Kind.REFERRED
                                && other.start() > span.start()
                                && other.to().isBefore(span.from())))
                .toList();
    }

    private static List<Span> corrected(List<Span> named, String folded) {
        if (named.size() < 2) {
            return named;
        }
        var correction = DateCues.CORRECTION.matcher(folded);
        if (!correction.find()) {
            return named;
        }
        var behind =
                named.stream().filter(span -> span.start() >= correction.end()).toList();
        return behind.isEmpty() ? named : behind;
    }

    private static Optional<HoldOff> holdOff(List<Span> named, String folded, LocalDate on) {
        var ahead = named.stream().filter(span -> !isBehind(span, folded)).toList();
        var told = ahead.stream()
                .filter(span -> span.kind() == Span.Kind.REFERRED)
                .map(Span::from)
                .max(Comparator.naturalOrder());
        return HoldOffs.in(folded, ahead)
                .map(found -> told.filter(found.until()::isBefore)
                        .map(day -> new HoldOff(day, found.deniesContact()))
                        .orElse(found))
                .filter(found -> found.until().isAfter(on));
    }

    /** As written, whatever the words around make of them. */
    private List<Span> named(String folded, References.@Nullable Told earlier, LocalDate on) {
        var isOfDays = DateTriggers.in(folded);
        if (!isOfDays && earlier == null && Feasts.shipped().in(folded, on).isEmpty()) {
            return List.of();
        }
        var written = written(folded, on);
        var clear = written.isEmpty() ? folded : NoDays.without(folded);
        var days = TheOther.instead(clear.equals(folded) ? written : written(clear, on), clear);
        var kept = days.stream()
                .filter(span ->
                        !DateCues.CANCELLED.matcher(clear.substring(span.end())).find())
                .toList();
        var meant = InContext.of(kept, clear, earlier, on);
        return PastDays.chained(References.followed(meant, clear, earlier, on), clear);
    }

    private List<Span> written(String folded, LocalDate on) {
        var spans = new ArrayList<Span>();
        var grams = Grams.of(folded);
        for (var rule : rules.stream().filter(each -> each.mayBeIn(grams)).toList()) {
            for (var span : rule.in(folded, on)) {
                if (spans.stream().noneMatch(span::overlaps)) {
                    spans.add(span);
                }
            }
        }
        spans.sort(Comparator.comparingInt(Span::start));
        var days = new ArrayList<Span>();
        for (var span : spans) {
            if (!span.repeats(days.isEmpty() ? null : days.getLast(), folded, on)) {
                days.add(Weeks.whole(span, folded, on));
            }
        }
        return Span.mostOf(days);
    }

    /** A span that is the whole text: the answer to "when?". */
    public Optional<Span> alone(String folded, LocalDate on) {
        var words = ALONE.pattern().matcher(folded);
        return words.find() ? ALONE.span(words.toMatchResult(), on) : Optional.empty();
    }

    private static boolean isBehind(Span span, String folded) {
        var before = folded.substring(Math.max(0, span.start() - CUE_REACH), span.start());
        var behind = folded.substring(span.end(), Math.min(folded.length(), span.end() + CUE_REACH));
        if (span.kind() == Span.Kind.REFERRED) {
            return false;
        }
        var isFromThen = before.endsWith("dal ")
                && span.kind() == Span.Kind.UNDATED
                && span.from().equals(span.to());
        // "Vom 7. bis 25. September geschlossen" is no "your offer of the 7th".
        var isFromTo = isRange(span, folded) && (before.endsWith("vom ") || before.endsWith("dal "));
        return DateCues.PAST.matcher(before).matches() && !isFromThen && !isFromTo
                || span.kind() != Span.Kind.FEAST
                        && DateCues.PASSED.matcher(behind).matches()
                || PastDays.is(span, folded);
    }

    /** What the words around make of it; nothing when it lies behind or is denied. */
    private static Optional<Span> meant(Span span, String folded, LocalDate on, boolean asNamed) {
        var before = folded.substring(Math.max(0, span.start() - CUE_REACH), span.start());
        var behind = folded.substring(span.end(), Math.min(folded.length(), span.end() + CUE_REACH));
        if (DateCues.BEFORE.matcher(before).matches()
                && DateCues.NOTHING_YET.matcher(behind).find()
                && span.from().isAfter(on)) {
            return Optional.of(span);
        }
        var passed = isBehind(span, folded);
        if (!passed && !asNamed && isRange(span, folded) && isAbsence(folded)) {
            var isShort = folded.substring(span.start(), span.end()).contains(" tot ") && !HoldOffs.isIncluded(behind);
            var back = isShort ? span.to() : span.to().plusDays(1);
            return back.isAfter(on) ? Optional.of(span.with(back, back)) : Optional.empty();
        }
        var over = passed || asNamed ? Optional.<LocalDate>empty() : untilOver(span, folded, on);
        if (over.isPresent()) {
            return over.map(day -> span.with(day, day.plusDays(13)));
        }
        var shut = span.kind() == Span.Kind.FEAST
                && span.from().equals(span.to())
                && (DateCues.SHUT_ON.matcher(before).matches()
                        || DateCues.SHUT_THEN.matcher(behind).find())
                && !HoldOffs.isUntil(before);
        var denied = shut
                || DateCues.NOT_THEN.matcher(before).matches()
                || DateCues.NOT_IT.matcher(behind).matches()
                        && !HoldOffs.isUntil(before)
                        && !DateCues.AFTER.matcher(before).matches();
        var named = DateCues.CALLED.matcher(before).matches()
                || DateCues.CALLED_SO.matcher(behind).matches();
        if (denied && isThisMonth(span, on) && !passed && !named) { // "Just not in August", said in August
            var next = span.to().plusDays(1);
            return Optional.of(span.with(next, next.plusDays(13)));
        }
        if (passed || denied || named || span.to().isBefore(on) || span.from().isAfter(on.plusYears(FARTHEST_YEARS))) {
            return Optional.empty();
        }
        var from = span.from().isBefore(on) ? on : span.from();
        if (DateCues.NOT_BEFORE.matcher(before).matches()) {
            return Optional.of(span.with(from, span.to()));
        }
        if (DateCues.BY_THEN.matcher(before).matches() && span.isPartOfAMonth(on)) {
            return Optional.of(span.with(from, span.to()));
        }
        if (DateCues.BEFORE.matcher(before).matches()) {
            var last = from.isAfter(on) ? from.minusDays(1) : span.to();
            var weekBefore = from.minusWeeks(1);
            var isShortly = DateCues.SHORTLY_BEFORE.matcher(before).matches() && weekBefore.isAfter(on);
            return Optional.of(span.with(isShortly ? weekBefore : on, last));
        }
        var isOver =
                span.kind() == Span.Kind.FEAST && DateCues.OVER.matcher(behind).find();
        var isSpan = span.kind() != Span.Kind.REFERRED
                && !DateCues.BEGINS.matcher(behind).find();
        if (isSpan && (isOver || DateCues.isAfter(before, folded.substring(span.start(), span.end())))) {
            var next = span.to().plusDays(1);
            return Optional.of(span.with(next, next.plusDays(13)));
        }
        return Optional.of(span.with(from, span.to()));
    }

    private static boolean isThisMonth(Span span, LocalDate on) {
        return span.to().equals(on.with(TemporalAdjusters.lastDayOfMonth()))
                && !span.from().isAfter(on)
                && span.to().isAfter(span.from().plusWeeks(3));
    }

    /** "8 to 12 February". */
    private static boolean isRange(Span span, String folded) {
        return span.kind() == Span.Kind.UNDATED
                && span.from().isBefore(span.to())
                && Character.isDigit(folded.charAt(span.start()));
    }

    private static boolean isAbsence(String folded) {
        return HoldOffs.isAway(folded) || DateCues.NOBODY.matcher(folded).find();
    }

    /** The day after a span of absence: "away until the end of May", "closed up to and including the 14th". */
    private static Optional<LocalDate> untilOver(Span span, String folded, LocalDate on) {
        return span.kind() == Span.Kind.REFERRED
                ? Optional.empty()
                : HoldOffs.of(span, folded)
                        .map(HoldOff::until)
                        .filter(day -> day.isAfter(span.to()) && day.isAfter(on));
    }

    /** Whether the sentence says when to come back. */
    public static boolean saysWhenToComeBack(String folded) {
        return DateCues.COME_BACK.matcher(folded).find()
                || DateCues.CORRECTION.matcher(folded).find();
    }

    /** Whether the sentence tells the reader to come, call or write. */
    public static boolean asksToCome(String folded) {
        return Asks.PATTERN.matcher(folded).find();
    }

    /** Whether the sentence says that somebody is back. */
    public static boolean saysWhenSomebodyIsBack(String folded) {
        return Asks.BACK.matcher(folded).find();
    }

    /** Whether the sentence asks to get in touch. */
    public static boolean asksToGetInTouch(String folded) {
        return DateCues.GET_IN_TOUCH.matcher(folded).find();
    }
}
