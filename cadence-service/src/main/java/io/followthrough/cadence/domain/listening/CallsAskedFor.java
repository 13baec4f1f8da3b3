package io.followthrough.cadence.domain.listening;

import io.followthrough.reading.Said;
import io.followthrough.reading.TextReader;
import io.followthrough.reading.calls.CallRequests;
import io.followthrough.reading.calls.CallTime;
import io.followthrough.reading.calls.NamedZones;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When somebody is to be called: by a representative's note ("not now, call her again in January"), or by the person's own words ("call me
 * tomorrow at three").
 */
public final class CallsAskedFor {

    /** In the seven languages that are read; accents are left away. */
    private static final Pattern CALL = Pattern.compile(
            "\\b(?:call\\w*|ring\\w*|phon\\w*|telephon\\w*|(?:zuruck|ruck|an)?ruf\\w*|an(?:zu)?rufen|telefon\\w*|llam\\w*|rappel\\w*|appel\\w*|(?:ri)?chiam\\w*|lig\\w*|bel(?:len|t)?|terugbel\\w*)\\b");

    private static final Pattern NOT = Pattern.compile(
            "\\b(?:don'?t|do not|never|no more|stop|nicht mehr|nie|(?:kein\\w*|geen|nicht|niet) (?:\\w+ )?(?:anruf\\w*|ruckruf\\w*|telefo\\w*|belletje\\w*|(?:terug)?bellen)|no llam\\w*|ne (?:plus|pas|jamais)|non chiam\\w*|nao lig\\w*|niet meer)\\b");

    /** "At three" is until four. */
    private static final Duration HOUR = Duration.ofHours(1);

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private CallsAskedFor() {}

    /** Whether somebody who writes asks to be called, on whatever day. */
    public static boolean isAsked(String text) {
        return CallRequests.isAsked(text);
    }

    /**
     * @param zone where the person is; a clock that the text names goes before it
     * @return the time for which somebody who writes asks to be called; empty if for none in particular, or not at all
     */
    public static Optional<AskedCall> when(String text, Instant at, ZoneId zone) {
        var theirs = NamedZones.in(text).orElse(zone);
        return CallRequests.when(text, at.atZone(theirs).toLocalDateTime()).map(time -> call(time, theirs));
    }

    private static AskedCall call(CallTime time, ZoneId zone) {
        var from = time.from() == null ? MORNING : time.from();
        var begin =
                time.to() == null || from.isBefore(time.to()) ? from : time.to().minus(HOUR);
        var begins = time.day().atTime(begin).atZone(zone).toInstant();
        return new AskedCall(begins, until(time, zone, begins), time.hasHour());
    }

    private static Instant until(CallTime time, ZoneId zone, Instant begins) {
        if (time.to() != null) {
            return time.day().atTime(time.to()).atZone(zone).toInstant();
        }
        return time.from() == null ? time.day().atTime(EVENING).atZone(zone).toInstant() : begins.plus(HOUR);
    }

    /** @return a day after {@code today}, the last one of several; empty if no call is asked for on a day */
    public static Optional<LocalDate> in(String note, LocalDate today) {
        var reading = TextReader.installed().read(Said.note(note, today));
        return reading.dates().stream()
                .filter(date -> date.from().isAfter(today))
                .filter(date -> asksForCall(reading.sentences().get(date.sentence())))
                .map(date -> date.from())
                .max(LocalDate::compareTo);
    }

    private static boolean asksForCall(String sentence) {
        var plain = folded(sentence);
        return CALL.matcher(plain).find() && !NOT.matcher(plain).find();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'');
    }
}
