package io.followthrough.reading.calls;

import io.followthrough.reading.calls.RequestWords.Kind;
import io.followthrough.reading.dates.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time that a text names for the call that it asks for.
 *
 * @param sentences folded
 * @param days that each of them names
 * @param asking index of the sentence that asks for the call
 */
record NamedTimes(List<String> sentences, List<List<Span>> days, int asking, LocalDateTime saidAt) {

    /** Numbers alone, as of hours. */
    private static final Pattern NUMBERS = Pattern.compile(
            "(?:(?:de|das?|entre|from|van|von) )?\\d{1,2}(?: ?(?:a|al|-|to|bis|y|e|et|tot|as|en) ?\\d{1,2})?");

    private static final Pattern DAYS = Pattern.compile("\\b(?:the|el|le|il|o|dia|den|am|del|du) ?$");
    /** In the clause that asks, before it does: of several the last. */
    private static final int BEFORE = 1;

    private static final int TAKEN = 3;
    private static final Pattern CLAUSE_END = Pattern.compile("[!?;,:()](?!\\d)| - | – ");

    Optional<CallTime> first() {
        var soon = Waiting.in(sentences.get(asking));
        if (soon.isPresent()) {
            return Optional.of(in(soon.get()));
        }
        var day = near().flatMap(index -> firstDay(index).stream()).findFirst();
        return near().flatMap(index -> stretch(index).stream()
                        .map(hours ->
                                at(hours, dayOf(hours, index).or(() -> day).orElse(null))))
                .findFirst()
                .or(() -> day.or(this::now).map(on -> new CallTime(on, null, null)));
    }

    /** What follows is nearer than what comes before: "Call me. Tomorrow at three would be good." */
    private Stream<Integer> near() {
        return IntStream.range(0, sentences.size())
                .boxed()
                .sorted(Comparator.comparing(
                        index -> index >= asking ? 2 * (index - asking) : 2 * (asking - index) + 1));
    }

    private Optional<LocalDate> now() {
        return sentences.stream().anyMatch(sentence -> CallRequests.matches(Kind.NOW, sentence))
                ? Optional.of(saidAt.toLocalDate())
                : Optional.empty();
    }

    private Optional<LocalDate> firstDay(int index) {
        return named(index).min(Comparator.comparing(Span::start)).map(Span::from);
    }

    /** The day that is named beside the hours. */
    private Optional<LocalDate> dayOf(Stretch hours, int index) {
        return named(index)
                .min(Comparator.comparingInt(span -> Math.abs(span.start() - hours.start())))
                .map(Span::from);
    }

    /** Without what is rather hours: "from 7 to 9". */
    private Stream<Span> named(int index) {
        var sentence = sentences.get(index);
        return days.get(index).stream()
                .filter(span -> !NUMBERS.matcher(sentence.substring(span.start(), span.end()))
                                .matches()
                        || DAYS.matcher(sentence.substring(0, span.start())).find());
    }

    /** Of several, that of the clause that asks; what corrects another holds. */
    private Optional<Stretch> stretch(int index) {
        var sentence = withoutDates(index);
        var stretches = Stretches.in(sentence);
        var corrected = RequestWords.of(Kind.CORRECTS).matcher(sentence);
        if (stretches.size() > 1 && corrected.find()) {
            return stretches.stream()
                    .filter(each -> each.start() >= corrected.start())
                    .findFirst()
                    .or(() -> Optional.of(stretches.getFirst()));
        }
        return stretches.stream()
                .map(each -> turned(sentence, each))
                .filter(each -> stretches.size() == 1 && index == asking || rank(sentence, each) < TAKEN)
                .min(Comparator.<Stretch>comparingInt(each -> rank(sentence, each))
                        .thenComparingInt(each -> rank(sentence, each) == BEFORE ? -each.start() : each.start()));
    }

    /** "I work until five, call me after that." */
    private static Stretch turned(String sentence, Stretch stretch) {
        var clause = clauseAt(sentence, stretch.start());
        var asking = CLAUSE_END
                .splitAsStream(sentence.substring(sentence.indexOf(clause) + clause.length()))
                .filter(CallRequests::asksInClause)
                .findFirst();
        if (CallRequests.asksInClause(clause) || asking.isEmpty()) {
            return stretch;
        }
        var request = asking.get();
        if (stretch.from() == null && CallRequests.matches(Kind.AFTERWARDS, request)) {
            return new Stretch(stretch.start(), stretch.to(), null, true);
        }
        return stretch.to() == null && !stretch.isBegun() && CallRequests.matches(Kind.BEFOREHAND, request)
                ? new Stretch(stretch.start(), null, stretch.from(), false)
                : stretch;
    }

    /** Whether a sentence names hours that are not those of something else. */
    static boolean isFree(String sentence) {
        return Stretches.in(sentence).stream().anyMatch(each -> rank(sentence, each) < TAKEN);
    }

    private static int rank(String sentence, Stretch stretch) {
        var clause = clauseAt(sentence, stretch.start());
        var request = CallRequests.request(clause);
        if (request >= 0) {
            return stretch.start() >= sentence.indexOf(clause) + request ? 0 : BEFORE;
        }
        return CallRequests.matches(Kind.OTHER, clause) || CallRequests.matches(Kind.PAST, clause) ? TAKEN : 2;
    }

    private static String clauseAt(String sentence, int at) {
        var begin = 0;
        var end = CLAUSE_END.matcher(sentence);
        while (end.find()) {
            if (end.start() >= at) {
                return sentence.substring(begin, end.start());
            }
            begin = end.end();
        }
        return sentence.substring(begin);
    }

    private CallTime in(Duration wait) {
        var at = saidAt.plus(wait).truncatedTo(ChronoUnit.MINUTES);
        return new CallTime(at.toLocalDate(), at.toLocalTime(), null);
    }

    private CallTime at(Stretch hours, @Nullable LocalDate day) {
        return new CallTime(day == null ? next(hours) : day, hours.from(), hours.to());
    }

    private LocalDate next(Stretch hours) {
        var to = hours.to();
        var from = hours.from();
        var today = saidAt.toLocalDate();
        var last = to != null ? to : from != null ? from : LocalTime.MAX;
        var day = saidAt.toLocalTime().isAfter(last) ? today.plusDays(1) : today;
        return sentences.stream().anyMatch(sentence -> CallRequests.matches(Kind.WORKDAYS, sentence))
                ? workday(day)
                : day;
    }

    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case DayOfWeek.SATURDAY -> day.plusDays(2);
            case DayOfWeek.SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    /** The third of March is no hour. */
    private String withoutDates(int index) {
        var blanked = new StringBuilder(sentences.get(index));
        for (var span : named(index).toList()) {
            var words = blanked.substring(span.start(), span.end());
            if (words.chars().anyMatch(Character::isDigit)
                            && Hours.in(words).stream().noneMatch(Hour::isSure)
                    || words.matches("\\d{1,2}[./]\\d{1,2}(?:[./](?:\\d{2,4})?)?")) {
                blanked.replace(span.start(), span.end(), "_".repeat(words.length()));
            }
        }
        return blanked.toString();
    }
}
