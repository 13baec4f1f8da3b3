package io.followthrough.cadence.web;

import io.followthrough.cadence.application.RulesSource;
import io.followthrough.cadence.domain.followup.FollowUp;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as calendar programs send them, by the clock of whoever reads: most send them in UTC, by which nobody lives. */
final class CalendarTimes {

    private static final Pattern IN_UTC =
            Pattern.compile("\\b(\\p{L}{3} \\d{1,2} \\p{L}{3} \\d{4}, \\d{2}:\\d{2}) \\(UTC\\)");
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

    private CalendarTimes() {}

    /** By the clock of the representative who is to read it; nobody's stay as they are. */
    static String read(FollowUp followUp, String text, RulesSource rules) {
        return Optional.ofNullable(followUp.reader())
                .flatMap(id ->
                        Optional.ofNullable(rules.definitions().library().reps().get(id)))
                .map(rep -> in(rep.timeZone(), text))
                .orElse(text);
    }

    /** The same text; whatever is no time of ours stays as it is. */
    static String in(ZoneId zone, String text) {
        return IN_UTC.matcher(text).replaceAll(found -> {
            try {
                var at = LocalDateTime.parse(found.group(1), WORDS).atZone(ZoneOffset.UTC);
                return WORDS.format(at.withZoneSameInstant(zone)) + " (" + zone + ")";
            } catch (DateTimeException somethingElse) {
                return found.group();
            }
        });
    }
}
