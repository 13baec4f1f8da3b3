package io.followthrough.reading.dates;

import io.followthrough.reading.Said.Slashed;
import io.followthrough.reading.language.Grams;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days that a sentence names and that are still to come. */
public final class Dates {

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
        return spelt.asWritten(Meant.of(named(spelt.mended(), null, on), spelt.mended(), on, false));
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
        LastNamed earlier = null;
        for (var written : folded) {
            var spelt = Misspelt.in(written);
            var sentence = spelt.mended();
            var named = named(sentence, earlier, on);
            if (!named.isEmpty()) {
                withdraw(told, named, sentence, earlier);
                earlier = LastNamed.of(named.getLast(), sentence);
            }
            told.add(
                    named.isEmpty()
                            ? Told.NOTHING
                            : new Told(
                                    spelt.asWritten(Meant.of(named, sentence, on, asNamed)),
                                    holdOff(named, sentence, on)));
        }
        return told;
    }

    /**
     * "Try February. No, scrap that, make it March": what was said before counts no more. "Our year ends on 31 March. Call
     * the day after" names it once.
     */
    private static void withdraw(List<Told> told, List<Span> named, String sentence, @Nullable LastNamed earlier) {
        var correction = DateCues.CORRECTION.matcher(sentence);
        if (correction.find() && named.stream().anyMatch(span -> span.start() >= correction.end())) {
            told.replaceAll(before -> Told.NOTHING);
        } else if (earlier != null && DateCues.THAT_ONE_THEN.matcher(sentence).find()) {
            told.replaceAll(before -> Told.NOTHING);
        } else if (earlier != null
                && (named.getFirst().kind() == Span.Kind.REFERRED
                        || earlier.naming() == LastNamed.Naming.FEAST
                                && named.getLast().kind() == Span.Kind.REFERRED
                                && !named.getLast().from().isBefore(earlier.day()))) {
            told.replaceAll(before -> new Told(List.of(), before.holdOff()));
        }
    }

    private static Optional<HoldOff> holdOff(List<Span> named, String folded, LocalDate on) {
        var ahead = named.stream().filter(span -> !Meant.isBehind(span, folded)).toList();
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
    private List<Span> named(String folded, @Nullable LastNamed earlier, LocalDate on) {
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

    /** Whether the sentence says when to come back. */
    public static boolean saysWhenToComeBack(String folded) {
        return DateCues.COME_BACK.matcher(folded).find()
                || DateCues.CORRECTION.matcher(folded).find()
                || DateCues.THAT_ONE_THEN.matcher(folded).find()
                || TheOther.BUT.matcher(folded).find()
                || DateCues.CONCLUDES.matcher(folded).matches()
                || DateCues.NO_DAY_EARLIER.matcher(folded).find();
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
