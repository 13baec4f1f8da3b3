package io.followthrough.qualification.domain.reading;

import io.followthrough.qualification.domain.rules.AnswerRules;
import io.followthrough.qualification.domain.text.Message;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How far away is the time that a text names: "this quarter", "in 6 weeks", "in drei Monaten", "2027-03-01". */
final class Horizons {

    private static final Pattern DATE = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern SPAN = Pattern.compile(
            "\\b(\\d{1,3}|an?|one|two|three|four|six|eine[mnr]?|zwei|drei|vier|sechs|una?|dos|tres|cuatro|seis)\\s+"
                    + "(days?|weeks?|months?|quarters?|years?|tage?n?|wochen?|monate?n?|jahre?n?|d[i\u00ed]as?|semanas?|mes|meses|a[n\u00f1]os?)\\b");
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("zwei", 2),
            Map.entry("dos", 2),
            Map.entry("three", 3),
            Map.entry("drei", 3),
            Map.entry("tres", 3),
            Map.entry("four", 4),
            Map.entry("vier", 4),
            Map.entry("cuatro", 4),
            Map.entry("six", 6),
            Map.entry("sechs", 6),
            Map.entry("seis", 6));

    private final AnswerRules rules;

    Horizons(AnswerRules rules) {
        this.rules = rules;
    }

    /** Counted from the time of the text; zero for a date that has passed. */
    Optional<Duration> in(String text, Instant at) {
        return date(text, at).or(() -> span(text)).or(() -> phrase(Message.of(text)));
    }

    private static Optional<Duration> date(String text, Instant at) {
        var found = DATE.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            var date =
                    LocalDate.parse(found.group()).atStartOfDay(ZoneOffset.UTC).toInstant();
            return Optional.of(date.isBefore(at) ? Duration.ZERO : Duration.between(at, date));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> span(String text) {
        var found = SPAN.matcher(text.toLowerCase(Locale.ROOT));
        if (!found.find()) {
            return Optional.empty();
        }
        var number = found.group(1);
        var count = Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : NUMBERS.getOrDefault(number, 1);
        return Optional.of(Duration.ofDays((long) count * days(found.group(2))));
    }

    private static int days(String unit) {
        return switch (unit.substring(0, 2)) {
            case "we", "wo", "se" -> 7;
            case "mo", "me" -> 30;
            case "qu" -> 91;
            case "ye", "ja", "an", "a\u00f1" -> 365;
            default -> 1;
        };
    }

    private Optional<Duration> phrase(Message message) {
        return rules.timePhrases().stream()
                .filter(time -> time.phrases()
                        .in(message)
                        .filter(match -> !match.negated())
                        .isPresent())
                .map(AnswerRules.TimePhrase::within)
                .findFirst();
    }
}
