package io.followthrough.reading.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What days mean beside those that were named before: "Tuesday 5 January" is one day, "the 24th" behind the 23rd of February
 * is February's, "Monday" behind "closed until the 10th of January" the first one after it.
 */
final class InContext {

    private static final int REACH = 70;

    /** Between a weekday and its day of the month. */
    private static final Pattern JOINED = Pattern.compile(
            ",? ?\\(?(?:(?:the|den|dem|der|el|le|il|lo|de|op|dia|el dia|o dia|giorno|day|on|am|al|ce|it's|das ist|que es|che e|qui est) )*");

    /** A number that is a day only where days were named before: "op de 4e", "dia 20", "am 12.", "il 24", "the 16th". */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d])(?:(?:ab|am|bis|vom|erst|der|den) (?:mo|di|mi|do|fr|sa|so)\\.?,? (?:den |dem )?(\\d{1,2})\\.(?=\\s|$|[,;!?])|(?:the|on the) (\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:of|floor|time|anniversary|street|year))"
                    + "|(?:am|zum|ab(?: dem)?|bis(?: zum)?|vom|dem|den|der|beim|nach dem) (\\d{1,2})\\.(?=\\s|$|[,;!?])(?! ?(?:stock|jahr|mal|platz))"
                    + "|(?<!(?:entre|sobre|hacia|antes de) )(?:el|del|al)(?: dia)? (\\d{1,2})"
                    + "|(?:o|no|ao|do|ate|a partir do)? ?dia (\\d{1,2})"
                    + "|(?<!\\b(?:e|dopo|verso|entro|per|tra|fra|circa|prima|con) )(?:le|du|au) (\\d{1,2})(?:er|e)?"
                    + "|(?:il|dal|al|del|giorno) (\\d{1,2})"
                    + "|(?:de|op|vanaf|tot|den) (?:de )?(\\d{1,2})(?:e|de|ste))(?![\\p{L}\\d:/%-]|[.,]\\d| ?(?:h|hs|hrs|uhr|uur|am|pm|eur|euros?|%|por ciento|pour cent|per cento|"
                    + WrittenDays.NO_DAY + ")\\b| ?(?:of |de |di |d')?(?:" + Names.MONTHS_AND_SHORT.alternatives()
                    + ")\\b)");

    /** What says that a number of the same sentence is a day: "der 26. ist Feiertag, am Tag drauf", "le 25 mettons". */
    private static final Pattern OF_A_DAY = Pattern.compile(
            "(?<!\\p{L})(?:feiertag|jour ferie|(?:bank|public) holiday|feestdag|tag (?:danach|darauf|drauf)|folgetag|(?:sur)?lendemain|(?:the )?(?:day after|next day|following day)|dag (?:erna|erop|daarna|nadien)|mettons|disons|sagen wir|let's say|laten we zeggen|zeg maar)(?!\\p{L})");

    /** Around days after which somebody is back or something is over: a bare weekday is the next one after them. */
    private static final Pattern BACK = Pattern.compile(
            "(?<!\\p{L})(?:back|returns?|returning|away|closed|shut|lifts?|zuruck|zu|geschlossen|sperr\\p{L}*|urlaub|wieder|kehrt|vuelv\\p{L}+|regres\\p{L}+|cerr\\p{L}+|reabr\\p{L}+|volta\\p{L}*|regress\\p{L}+|fecha\\p{L}*|retorn\\p{L}+|rentr\\p{L}+|revien\\p{L}*|retour|ferm\\p{L}+|rouvr\\p{L}+|torn\\p{L}+|rientr\\p{L}+|chius\\p{L}+|chiud\\p{L}+|riapr\\p{L}+|terug|dicht|gesloten|weer"
                    + "|freeze|gel|leave|up to and including|until|till|through|bis|hasta|jusqu\\p{L}*|fino|ate|tot)(?!\\p{L})");

    private InContext() {}

    /** @param earlier the last days that earlier sentences name */
    static List<Span> of(List<Span> spans, String folded, @Nullable LastNamed earlier, LocalDate on) {
        var joined = joined(spans, folded);
        if (earlier != null
                || !joined.isEmpty()
                || HoldOffs.isAway(folded)
                || BACK.matcher(folded).find()
                || OF_A_DAY.matcher(folded).find()) {
            numbers(joined, folded, on);
        }
        var read = new ArrayList<Span>();
        for (var span : joined) {
            var last = read.isEmpty() ? null : read.getLast();
            read.add(
                    switch (span.kind()) {
                        case NUMBERED -> numbered(span, named(read, earlier), on);
                        case WEEKDAY -> weekday(span, last, earlier, folded, on);
                        default -> span;
                    });
        }
        return read;
    }

    /** The last days that were named by more than a number. */
    private static @Nullable LocalDate named(List<Span> read, @Nullable LastNamed earlier) {
        return read.reversed().stream()
                .filter(span -> span.kind() != Span.Kind.NUMBERED)
                .map(Span::from)
                .findFirst()
                .orElse(earlier == null ? null : earlier.days().from());
    }

    private static List<Span> joined(List<Span> spans, String folded) {
        var joined = new ArrayList<Span>();
        for (var span : spans) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && last.kind() == Span.Kind.WEEKDAY
                    && span.from().equals(span.to())
                    && span.kind() != Span.Kind.WEEKDAY
                    && JOINED.matcher(folded.substring(last.end(), span.start()))
                            .matches()) {
                joined.removeLast();
                joined.add(new Span(span.from(), span.to(), last.start(), span.end(), span.kind()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static void numbers(List<Span> spans, String folded, LocalDate on) {
        var number = NUMBER.matcher(folded);
        while (number.find()) {
            for (var group = 1; group <= number.groupCount(); group++) {
                if (number.group(group) != null) {
                    add(spans, Integer.parseInt(number.group(group)), number.start(), number.end(), on);
                }
            }
        }
        spans.sort(Comparator.comparingInt(Span::start));
    }

    private static void add(List<Span> spans, int number, int start, int end, LocalDate on) {
        var span = new Span(on, on, start, end, Span.Kind.NUMBERED);
        if (number >= 1 && number <= 31 && spans.stream().noneMatch(span::overlaps)) {
            var day = first(number, on.plusDays(1));
            spans.add(span.with(day, day));
        }
    }

    /** The first such day from the days on that were named before. */
    private static Span numbered(Span span, @Nullable LocalDate told, LocalDate on) {
        if (told == null || !told.isAfter(on)) {
            return span;
        }
        var day = first(span.from().getDayOfMonth(), told);
        return span.with(day, day);
    }

    private static LocalDate first(int number, LocalDate from) {
        var month = YearMonth.from(from);
        while (!month.isValidDay(number) || month.atDay(number).isBefore(from)) {
            month = month.plusMonths(1);
        }
        return month.atDay(number);
    }

    /** "All this week and all of next": then not. */
    private static final Pattern ALL_OF_IT =
            Pattern.compile("(?<!\\p{L})(?:all (?:this|of|next|week)|ganzen?|toda|toute|tutta|hele)(?!\\p{L})");

    private static final Pattern HOLIDAY = Pattern.compile(
            "(?<!\\p{L})(?:holidays?|feiertag|frei|fiesta|festivo|feriados?|ferie|chome|chomee|festa|festivo|festivi|feestdag|vrij|dus|donc|quindi|portanto|asi que)(?!\\p{L})");

    private static Span weekday(
            Span span, @Nullable Span last, @Nullable LastNamed earlier, String folded, LocalDate on) {
        var isOfAWeek = last == null
                ? earlier != null && earlier.naming() == LastNamed.Naming.WEEK
                : last.kind() == Span.Kind.REFERRED
                        && LastNamed.naming(last, false) == LastNamed.Naming.WEEK
                        && !ALL_OF_IT.matcher(folded).find();
        if (isOfAWeek) {
            var monday = last == null ? Objects.requireNonNull(earlier).days().from() : last.from();
            return monday.isAfter(on) ? referred(span, monday) : span;
        }
        if (last != null && last.kind() == Span.Kind.FEAST && last.to().isAfter(on) && isHoliday(last, folded)) {
            return referred(span, last.to().plusDays(1));
        }
        if (earlier != null
                && earlier.naming() == LastNamed.Naming.FEAST
                && earlier.day().isAfter(on)
                && HOLIDAY.matcher(folded).find()) {
            return referred(span, earlier.day());
        }
        var days = last != null
                ? last.to()
                : earlier == null ? null : earlier.days().to();
        if (days == null
                || days.isBefore(on.plusWeeks(1))
                || days.getDayOfWeek() == span.from().getDayOfWeek()) {
            return span;
        }
        var isBack = last != null
                ? last.kind() == Span.Kind.REFERRED
                        || BACK.matcher(folded.substring(Math.max(0, last.start() - REACH), last.start()))
                                .find()
                : earlier != null && earlier.isBack();
        if (!isBack) {
            return span;
        }
        var day = days.with(TemporalAdjusters.next(DayOfWeek.from(span.from())));
        return new Span(day, day, span.start(), span.end(), last == null ? Span.Kind.REFERRED : Span.Kind.WEEKDAY);
    }

    /** "Easter Monday is still a holiday, so Tuesday". */
    private static boolean isHoliday(Span feast, String folded) {
        return feast.from().equals(feast.to())
                && HOLIDAY.matcher(folded.substring(feast.end())).find();
    }

    private static Span referred(Span weekday, LocalDate from) {
        var day = from.with(TemporalAdjusters.nextOrSame(weekday.from().getDayOfWeek()));
        return new Span(day, day, weekday.start(), weekday.end(), Span.Kind.REFERRED);
    }

    /** Whether after the last days of a sentence somebody is back or something is over. */
    static boolean isBack(Span span, String folded) {
        return span.kind() == Span.Kind.REFERRED || BACK.matcher(folded).find();
    }
}
