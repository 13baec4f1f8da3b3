package io.followthrough.cadence.domain.listening;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The day on which somebody will be back, from an automatic answer in English, German, Spanish or French. A date behind
 * "back on" comes before one behind "until", and that before any other; of several the last. Of a calendar week
 * the last day counts, but somebody is back in it on its first.
 */
final class ReturnDates {

    private static final int FARTHEST_DAYS = 400;
    private static final int REACH = 45;

    private static final Pattern BACK = words("\\b(?:return(?:ing)?|back|resume|available again|reachable again"
            + "|wieder|zur(?:ü|ue)ck|erreichbar ab"
            + "|regres\\w*|vuelv\\w*|volver(?:é|e)\\w*|reincorpor\\w*|de vuelta|disponible (?:de nuevo|a partir)"
            + "|de retour|retour|reviens|reviendrai|serai (?:à|a) nouveau)\\b");
    private static final Pattern UNTIL = words("\\b(?:until|till|til|through|thru|up to and including|to"
            + "|bis|einschlie(?:ß|ss)lich|hasta|al|jusqu['’](?:au|(?:à|a)|en)|jusque|au)\\b");

    private ReturnDates() {}

    private static Pattern words(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** @param sentAt by the sender's clock: its offset tells how they write 03/04 */
    static Optional<LocalDate> in(String text, ZonedDateTime sentAt) {
        var line = text.replaceAll("\\s+", " ");
        var sentOn = sentAt.toLocalDate();
        var dates = WrittenDates.in(line, sentAt).stream()
                .filter(date -> !date.day().isBefore(sentOn) && !date.day().isAfter(sentOn.plusDays(FARTHEST_DAYS)))
                .toList();
        return behind(BACK, line, dates, WrittenDates.Found::first)
                .or(() -> behind(UNTIL, line, dates, WrittenDates.Found::day))
                .or(() -> dates.stream().map(WrittenDates.Found::day).max(Comparator.naturalOrder()));
    }

    private static Optional<LocalDate> behind(
            Pattern cue, String line, List<WrittenDates.Found> dates, Function<WrittenDates.Found, LocalDate> meant) {
        return cue.matcher(line)
                .results()
                .flatMap(word -> dates.stream()
                        .filter(date -> date.start() >= word.end() && date.start() - word.end() <= REACH)
                        .limit(1))
                .map(meant)
                .max(Comparator.naturalOrder());
    }
}
