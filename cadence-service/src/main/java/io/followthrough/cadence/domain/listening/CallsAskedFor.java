package io.followthrough.cadence.domain.listening;

import io.followthrough.reading.Said;
import io.followthrough.reading.TextReader;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The day on which a representative's note says that somebody is to be called: "not now, call her again in January". */
public final class CallsAskedFor {

    /** In the seven languages that are read; accents are left away. */
    private static final Pattern CALL = Pattern.compile(
            "\\b(?:call\\w*|ring\\w*|phon\\w*|telephon\\w*|(?:zuruck|an)?ruf\\w*|an(?:zu)?rufen|telefon\\w*|llam\\w*|rappel\\w*|appel\\w*|(?:ri)?chiam\\w*|lig\\w*|bel(?:len|t)?|terugbel\\w*)\\b");

    private static final Pattern NOT = Pattern.compile(
            "\\b(?:don'?t|do not|never|no more|stop|nicht mehr|nie|kein\\w*|no llam\\w*|ne (?:plus|pas|jamais)|non chiam\\w*|nao lig\\w*|niet meer|geen)\\b");

    private CallsAskedFor() {}

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
        var plain = Normalizer.normalize(sentence.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return CALL.matcher(plain).find() && !NOT.matcher(plain).find();
    }
}
