package io.followthrough.reading.dates;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** What the words around days make of them: after, before, until, denied, or behind. */
final class Meant {

    private static final int FARTHEST_YEARS = 12;
    private static final int CUE_REACH = 40;

    private Meant() {}

    /** @param asNamed "until the 8th" stays the 8th, as machines mean it */
    static List<Span> of(List<Span> named, String folded, LocalDate on, boolean asNamed) {
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
                                && (other.to().isBefore(span.from()) || isOf(span, other))))
                .toList();
    }

    /** "After Easter, on the first working day": not in the week after it. */
    private static boolean isOf(Span feast, Span day) {
        return feast.kind() == Span.Kind.FEAST
                && feast.from().isBefore(feast.to())
                && day.from().isAfter(feast.from())
                && !day.from().isAfter(feast.to());
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

    static boolean isBehind(Span span, String folded) {
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
}
