package io.followthrough.intake.domain;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dates with the name of a month, as people of seven languages write them: {@code Montag, 3. März 2026, 14:30 Uhr}. */
final class MonthNames {

    private static final List<Locale> LANGUAGES =
            Stream.of("en", "de", "fr", "es", "it", "pt", "nl").map(Locale::of).toList();
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    /** Around a day, a month, a year and a time; of "at" patterns know themselves. */
    private static final Set<String> BETWEEN = Set.of(
            "de", "del", "of", "den", "le", "el", "il", "o", "der", "am", "vom", "em", "um", "uhr", "a", "alle", "as",
            "las", "om", "uur", "ore", "er", "st", "nd", "rd", "th", "the");

    private static final Pattern WORD = Pattern.compile("(?:\\p{L}\\p{M}*)+[.º]?");
    private static final Pattern FRENCH_TIME = Pattern.compile("(?<=\\d)\\s?[hH]\\s?(?=\\d\\d)");
    private static final Map<String, Month> MONTHS = months();
    private static final Set<String> WEEKDAYS = weekdays();

    private MonthNames() {}

    /** The text as it is, and with an English month, long and short; only as it is where it does not name one month. */
    static List<String> inEnglish(String text) {
        var named = WORD.matcher(text)
                .results()
                .map(MonthNames::key)
                .filter(MONTHS::containsKey)
                .toList();
        var months = named.size() < 2 // "mar." is Tuesday and March
                ? named
                : named.stream().filter(word -> !WEEKDAYS.contains(word)).toList();
        if (months.size() != 1) {
            return List.of(text);
        }
        var month = requireNonNull(MONTHS.get(months.getFirst()));
        return Stream.concat(
                        Stream.of(text),
                        Stream.of(TextStyle.FULL, TextStyle.SHORT)
                                .map(style ->
                                        with(month.getDisplayName(style, Locale.ENGLISH), months.getFirst(), text)))
                .distinct()
                .toList();
    }

    private static String with(String english, String month, String text) {
        return WORD.matcher(FRENCH_TIME.matcher(text).replaceAll(":"))
                .replaceAll(word -> {
                    var key = key(word);
                    return key.equals(month)
                            ? english
                            : WEEKDAYS.contains(key) || BETWEEN.contains(key) ? "" : word.group();
                })
                .replaceAll("(?<=^\\d{1,2})[.º]|(?<=\\D\\d{1,2})[.º](?=\\s)", "")
                .replaceAll("\\s+", " ")
                .replaceAll("^[ ,.]+| +$", "")
                .replace(" ,", ",");
    }

    private static String key(MatchResult word) {
        return folded(word.group());
    }

    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}.º]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, Month> months() {
        var months = new HashMap<String, Month>();
        for (var month : Month.values()) {
            LANGUAGES.forEach(language ->
                    STYLES.forEach(style -> months.put(folded(month.getDisplayName(style, language)), month)));
        }
        months.putAll(Map.of(
                "janner", Month.JANUARY, "feber", Month.FEBRUARY, "maerz", Month.MARCH, "sept", Month.SEPTEMBER));
        return Map.copyOf(months);
    }

    private static Set<String> weekdays() {
        var days = new HashSet<String>();
        for (var day : DayOfWeek.values()) {
            LANGUAGES.forEach(
                    language -> STYLES.forEach(style -> days.add(folded(day.getDisplayName(style, language)))));
        }
        return Set.copyOf(days);
    }
}
