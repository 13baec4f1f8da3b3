package io.followthrough.reading.dates;

import io.followthrough.reading.dates.DateRule.Days;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Seasons, feasts and holidays by the table {@code feasts.tsv}: "im Frühjahr", "before Christmas", "na Hemelvaart", "por el Pilar". */
final class Feasts implements DaysRule {

    /** @param kind of a feast whose day is the first after it, a day like others */
    private record Feast(Pattern names, FeastDays days, Span.Kind kind) {

        boolean isCalledAs(Feast other) {
            return names.pattern().equals(other.names.pattern());
        }
    }

    private static final String TABLE = "feasts.tsv";
    private static final int BEGINNING = 3;
    private static final int LEAD_REACH = 40;

    /** Behind it, it is not about days. */
    private static final String NO_FEAST =
            "(?!\\p{L}|[- ](?:cards?|trees?|karten?|baum|agents?|agency|market|markt|movie|road|street|lane|island|salad|rolls?)\\b)";

    private static final String YEAR =
            "(?:,? (?:of |de |del |do |von |van )?(?:(20\\d{2})\\b|'(\\d{2})\\b|(2[6-9])\\b(?! ?(?:uhr|%|\\d|personen|people))|(?:the )?("
                    + DateCues.YEAR_AFTER_NEXT + ")|(?:the )?(" + DateCues.NEXT_YEAR + ")))?";

    /** "Pont de l'Ascension", "Ende des nächsten Sommers". */
    private static final Pattern LEAD = Pattern.compile(
            "(?:(?<!\\p{L})(?!fi[nm] de semana)" + MonthsAndYears.PART
                    + " ?(?:of |des |der |de |del |du |do |da |di |van )?(?:the |la |el |l'|il |o |a |de |den |dell')?)?"
                    + "(?:(?<!\\p{L})(?:fi[nm] de semana|fine settimana|week|weekend|week-end|woche|brucke|pont|puente|ponte|fetes?|fiestas?|festa|feria|dia|jour|giorno|vacances|vacaciones|vacanze|ferie|ferias)"
                    + " (?:of |de |du |di |do |da |del |della |dell'|d'|von |van |vor )?(?:the |la |el |les |l'|il |os |as |de )?)?"
                    + "(?:(?<!\\p{L})(?:next|this|nachste[nmrs]?|diese[nmrs]?|proxim[oa]|este|esta|questa?|prossim[oa]|volgende?|komende?|aanstaande|kommende[nmrs]?) )?$");

    /** "Na véspera de Natal". */
    private static final Pattern EVE = Pattern.compile(
            "(?<!\\p{L})(?:the )?(?:eve of|vorabend (?:von|vor|des|der)|vispera de|veille d[eu]|vigilia d[i']|vespera d[eoa]s?|vooravond van) ?(?:the |la |le |l'|los |o |a |de )?$");

    /** "The 2027 harvest", "der 2027er Lese". */
    private static final Pattern YEAR_BEFORE =
            Pattern.compile("(?<![\\p{L}\\d.,-])(20\\d{2})(?:er|'s)? (?:\\p{L}+ )?$");

    /** A season of which so little is left is the next one. */
    private static final long LAST_DAYS = 14;

    private static final long LONG_DAYS = 60;

    private static final Feasts SHIPPED = new Feasts(lines());

    private final Map<String, List<Feast>> byBeginning = new HashMap<>();

    private Feasts(List<String> lines) {
        for (var line : lines) {
            if (!line.startsWith("#") && !line.isBlank()) {
                add(line.split("\t"));
            }
        }
    }

    static Feasts shipped() {
        return SHIPPED;
    }

    private void add(String[] row) {
        var isFirstAfter = row[0].startsWith("=");
        var days = FeastDays.parse(isFirstAfter ? row[0].substring(1) : row[0]);
        var kind = isFirstAfter ? Span.Kind.OTHER : Span.Kind.FEAST;
        for (var name : row[1].split(" \\| ")) {
            byBeginning
                    .computeIfAbsent(name.substring(0, BEGINNING), beginning -> new ArrayList<>())
                    .add(new Feast(Pattern.compile("(?:" + name + ")" + NO_FEAST + YEAR), days, kind));
        }
    }

    @Override
    public List<Span> in(String folded, LocalDate on) {
        return IntStream.range(0, folded.length() - BEGINNING + 1)
                .filter(at -> Character.isLetter(folded.charAt(at))
                        && (at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1))))
                .mapToObj(at -> at(folded, at, on))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The longest name at a place. */
    private @Nullable Span at(String folded, int at, LocalDate on) {
        Matcher longest = null;
        Feast named = null;
        Span meant = null;
        for (var feast : byBeginning.getOrDefault(folded.substring(at, at + BEGINNING), List.of())) {
            var words = feast.names().matcher(folded).region(at, folded.length());
            words.useTransparentBounds(true);
            if (!words.lookingAt()) {
                continue;
            }
            if (longest == null || words.end() > longest.end()) {
                meant = span(folded, at, words, feast, on);
                longest = words;
                named = feast;
            } else if (named != null && named.isCalledAs(feast)) {
                meant = sooner(meant, span(folded, at, words, feast, on));
            }
        }
        return meant == null || isAnotherWord(folded, at) ? null : meant;
    }

    /** Of several feasts of a name, such as "el puente", the next. */
    private static @Nullable Span sooner(@Nullable Span one, @Nullable Span other) {
        return one == null || other != null && other.from().isBefore(one.from()) ? other : one;
    }

    /** "Real estate" is no summer in Italy, "en San José" no day of March. */
    private static boolean isAnotherWord(String folded, int at) {
        var before = folded.substring(0, at);
        return folded.startsWith("estate", at) && before.matches(".*\\b(?:real|the|an|family) ")
                || (folded.startsWith("san jose", at) || folded.startsWith("san juan", at))
                        && before.matches(".*\\b(?:en|in|from|desde|a) ");
    }

    private static @Nullable Span span(String folded, int at, Matcher words, Feast feast, LocalDate on) {
        var lead = LEAD.matcher(folded).region(Math.max(0, at - LEAD_REACH), at);
        lead.useTransparentBounds(true).useAnchoringBounds(true);
        var led = lead.find();
        var before = YEAR_BEFORE.matcher(folded).region(Math.max(0, at - LEAD_REACH), at);
        var dated = before.find();
        var year = dated ? before.group(1) : year(words, on);
        var start = dated ? before.start() : led ? lead.start() : at;
        return days(feast.days(), year, on)
                .map(days -> isEve(folded, at) ? eve(days, feast) : led ? part(days, lead) : days)
                .map(days -> new Span(days.from(), days.to(), start, words.end(), feast.kind()))
                .orElse(null);
    }

    private static boolean isEve(String folded, int at) {
        var eve = EVE.matcher(folded).region(Math.max(0, at - LEAD_REACH), at);
        eve.useTransparentBounds(true).useAnchoringBounds(true);
        return eve.find();
    }

    /** The days of Christmas begin with their eve; of a feast whose day is the first after it, the new year, it is the last of December. */
    private static Days eve(Days days, Feast feast) {
        if (days.from().isBefore(days.to())) {
            return Days.of(days.from());
        }
        return Days.of(
                feast.kind() == Span.Kind.OTHER
                        ? days.from().withDayOfYear(1).minusDays(1)
                        : days.from().minusDays(1));
    }

    private static @Nullable String year(Matcher words, LocalDate on) {
        if (words.group(1) != null) {
            return words.group(1);
        }
        if (words.group(4) != null || words.group(5) != null) {
            return String.valueOf(on.getYear() + (words.group(4) != null ? 2 : 1));
        }
        var inTheCentury = words.group(2) != null ? words.group(2) : words.group(3);
        return inTheCentury == null ? null : "20" + inTheCentury;
    }

    private static Days part(Days days, Matcher lead) {
        var third = (days.from().until(days.to(), java.time.temporal.ChronoUnit.DAYS) + 1) / 3;
        return third < LAST_DAYS ? days : MonthsAndYears.part(days, lead, third);
    }

    private static Optional<Days> days(FeastDays feast, @Nullable String year, LocalDate on) {
        return year != null
                ? feast.in(Integer.parseInt(year))
                : IntStream.rangeClosed(on.getYear() - 1, on.getYear() + 1)
                        .mapToObj(feast::in)
                        .flatMap(Optional::stream)
                        .filter(days -> !isOver(days, on))
                        .findFirst();
    }

    private static boolean isOver(Days days, LocalDate on) {
        return days.to().isBefore(on)
                || days.from().isBefore(on.minusDays(LONG_DAYS)) && days.to().isBefore(on.plusDays(LAST_DAYS));
    }

    private static List<String> lines() {
        try (var stream = Objects.requireNonNull(Feasts.class.getResourceAsStream(TABLE), TABLE)) {
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
