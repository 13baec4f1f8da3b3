package io.followthrough.reading.calls;

import io.followthrough.reading.Said.Slashed;
import io.followthrough.reading.calls.HabitWords.Kind;
import io.followthrough.reading.dates.Dates;
import io.followthrough.reading.dates.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When somebody wants to be called at all: "not before 4 pm", "only in the morning", "never on Mondays". A day in particular, an hour of one call and
 * the hours of something else are none of it. What is said in a clause of its own, beside nothing, is about calls where the text is.
 */
public final class CallHabits {

    private static final Pattern CLAUSES = Pattern.compile(
            "[!?;,()\\n]+(?!\\d)|\\.(?= |$)|(?<!\\d):| - | – | but | aber | pero | mais | ma | mas | maar ");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}'’]+(?:\\.\\p{L}\\.?)*");
    private static final Kind[] DAYS = {Kind.MON, Kind.TUE, Kind.WED, Kind.THU, Kind.FRI, Kind.SAT, Kind.SUN};
    /** What is refused up to then is refused for the rest of the day. */
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private CallHabits() {}

    /**
     * @param isNote whether a representative noted it of somebody who is called
     * @param day on which it was said
     * @return empty if nothing is said of it, or not one thing
     */
    public static Optional<CallHours> in(String text, boolean isNote, LocalDate day) {
        var sentences = CallRequests.sentences(text);
        var isAboutCalls = isNote || sentences.stream().anyMatch(sentence -> HabitWords.in(Kind.CALL, sentence));
        if (!isAboutCalls || sentences.stream().noneMatch(CallHabits::namesAnything)) {
            return Optional.empty();
        }
        var dates = Dates.written(Slashed.DAY_FIRST).told(sentences, day);
        var said = IntStream.range(0, sentences.size())
                .filter(index ->
                        isOfNoDay(sentences.get(index), dates.get(index).spans()))
                .mapToObj(sentences::get)
                .flatMap(sentence -> CLAUSES.splitAsStream(sentence)
                        .map(clause -> in(clause.strip(), sentence, isNote))
                        .flatMap(Optional::stream))
                .toList();
        return said.stream().anyMatch(one -> said.stream().anyMatch(other -> clashes(one, other)))
                ? Optional.empty()
                : said.stream().reduce(CallHabits::both);
    }

    /** Whether it speaks of no time in particular, and neither of the past nor of an end. */
    private static boolean isOfNoDay(String sentence, List<Span> days) {
        return !HabitWords.in(Kind.ONCE, sentence)
                && !CallRequests.matches(RequestWords.Kind.STOPS, sentence)
                && !CallRequests.matches(RequestWords.Kind.PAST, sentence)
                && days.stream()
                        .map(span -> sentence.substring(span.start(), span.end()))
                        .allMatch(CallHabits::isNoDate);
    }

    private static boolean namesAnything(String sentence) {
        return !daysIn(sentence).isEmpty() || !Stretches.in(sentence).isEmpty();
    }

    /** "On Mondays", "after 4", "in the morning" and "mai" may be read as days. */
    private static boolean isNoDate(String words) {
        return isDay(words) || isBare(words);
    }

    /** Whatever its language has before it. */
    private static boolean isDay(String words) {
        return !daysIn(words).isEmpty()
                || Stream.of("los ", "le ", "il ", "as ", "op ")
                        .anyMatch(article -> !daysIn(article + words).isEmpty());
    }

    private static Optional<CallHours> in(String clause, String sentence, boolean isNote) {
        return isAsked(clause, sentence, isNote) ? of(clause) : Optional.empty();
    }

    private static boolean isAsked(String clause, String sentence, boolean isNote) {
        var isOfCalls = HabitWords.in(Kind.CALL, clause)
                || isBare(clause) && (isNote || HabitWords.in(Kind.CALL, sentence) || isBare(sentence));
        return !clause.isEmpty()
                && isOfCalls
                && !HabitWords.in(Kind.OTHER, clause)
                && !CallRequests.matches(RequestWords.Kind.OTHER, clause);
    }

    private static Optional<CallHours> of(String clause) {
        var isNo = isNo(clause);
        var named = daysIn(clause);
        var notOn = isNo || named.isEmpty() ? named : EnumSet.complementOf(named);
        var stretches = Stretches.in(clause);
        if (stretches.isEmpty()) {
            return notOn.isEmpty() ? Optional.empty() : Optional.of(new CallHours(null, null, notOn, clause));
        }
        var first = stretches.getFirst();
        var isOne = stretches.stream()
                .allMatch(each -> Objects.equals(each.from(), first.from()) && Objects.equals(each.to(), first.to()));
        // A day that is refused is not refused for some hours alone.
        return !isOne || isNo && !notOn.isEmpty() ? Optional.empty() : of(first, isNo, notOn, clause);
    }

    private static Optional<CallHours> of(Stretch stretch, boolean isNo, Set<DayOfWeek> notOn, String clause) {
        var from = stretch.from();
        var to = stretch.to();
        if (from != null && to == null && !stretch.isBegun()) {
            return Optional.empty(); // one hour: a call, and no habit
        }
        if (!isNo) {
            return Optional.of(new CallHours(from, to, notOn, clause));
        }
        if (from == null || to == null) {
            return Optional.of(new CallHours(to, from, notOn, clause));
        }
        return !to.isAfter(LocalTime.NOON)
                ? Optional.of(new CallHours(to, null, notOn, clause))
                : to.isBefore(EVENING) ? Optional.empty() : Optional.of(new CallHours(null, from, notOn, clause));
    }

    /** Whether what the clause names is refused; a no that the hour itself is read with is none. */
    private static boolean isNo(String clause) {
        var plain = HabitWords.of(Kind.TURNED)
                .matcher(HabitWords.of(Kind.NONE).matcher(clause).replaceAll(" "))
                .replaceAll(" ");
        return HabitWords.in(Kind.NO, plain);
    }

    private static EnumSet<DayOfWeek> daysIn(String clause) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (HabitWords.in(DAYS[day.ordinal()], clause)) {
                days.add(day);
            }
        }
        return days;
    }

    /** Whether nothing else is said. */
    private static boolean isBare(String clause) {
        var rest = clause;
        for (var day : DAYS) {
            rest = HabitWords.of(day).matcher(rest).replaceAll(" ");
        }
        rest = Stretches.without(rest);
        rest = HabitWords.of(Kind.FILLER).matcher(rest).replaceAll(" ");
        return !WORDS.matcher(rest).find();
    }

    private static boolean clashes(CallHours one, CallHours other) {
        return one.from() != null && other.from() != null && !one.from().equals(other.from())
                || one.to() != null && other.to() != null && !one.to().equals(other.to())
                || later(one.from(), other.to())
                || later(other.from(), one.to());
    }

    private static boolean later(@Nullable LocalTime from, @Nullable LocalTime to) {
        return from != null && to != null && !from.isBefore(to);
    }

    private static CallHours both(CallHours one, CallHours other) {
        var notOn = EnumSet.noneOf(DayOfWeek.class);
        notOn.addAll(one.notOn());
        notOn.addAll(other.notOn());
        return new CallHours(
                one.from() == null ? other.from() : one.from(),
                one.to() == null ? other.to() : one.to(),
                notOn,
                String.join("; ", List.of(one.words(), other.words())));
    }
}
