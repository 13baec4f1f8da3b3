package io.followthrough.reading.calls;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** "In an hour", "in 20 min": how long from now. Folded. */
final class Waiting {

    private static final String COUNT =
            "(?:an?|one|half an|einer?|eine halbe|einer halben|ner|un|una?|une|uma|een|media|une demi|mezz'?|mezza|meia|half|\\d{1,3}|"
                    + HourWords.HOUR + ")";
    private static final Pattern QUARTER = Pattern.compile(
            "\\b(?:in a quarter of an hour|in einer viertelstunde|en un cuarto de hora|(?:dans|ds) un quart d'heure|(?:tra|fra) un quarto d'ora|daqui a um quarto de hora|over een kwartier(?:tje)?)\\b");
    private static final Pattern HOURS = Pattern.compile(
            "\\b(?:in|en|dentro de|dans|ds|tra|fra|daqui a|em|over) (?:about |etwa |ca\\.? |ongeveer |circa )?(?<count>"
                    + COUNT
                    + ")[ -]?(?<unit>hours?|stunden?|stundchen|horas?|horita|heures?|or[ae]|oretta|uur|uurtje|hrs?|h)\\b");
    private static final Pattern MINUTES = Pattern.compile(
            "\\b(?:in|en|dentro de|dans|ds|tra|fra|daqui a|em|over) (?:about |etwa |ca\\.? |ongeveer |circa )?(?<count>\\d{1,3}|"
                    + HourWords.HOUR + ") ?(?:min|mins|minutes?|minuten|minutos?|minuti)\\b");

    private Waiting() {}

    static Optional<Duration> in(String folded) {
        if (QUARTER.matcher(folded).find()) {
            return Optional.of(Duration.ofMinutes(15));
        }
        var minutes = MINUTES.matcher(folded);
        if (minutes.find()) {
            return Optional.of(Duration.ofMinutes(count(minutes.group("count"))));
        }
        var hours = HOURS.matcher(folded);
        if (!hours.find()) {
            return Optional.empty();
        }
        var count = hours.group("count");
        return Optional.of(
                count.contains("half") || count.contains("halb") || count.contains("demi") || count.startsWith("me")
                        ? Duration.ofMinutes(30)
                        : Duration.ofHours(count(count)));
    }

    private static int count(String words) {
        if (words.matches("\\d+")) {
            return Integer.parseInt(words);
        }
        return words.matches(HourWords.HOUR) ? HourWords.of(words) : 1;
    }
}
