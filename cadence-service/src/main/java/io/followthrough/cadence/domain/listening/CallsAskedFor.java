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

    /** Requests, and nothing that was or will be: "you called", "I shall call". The same languages, folded alike. */
    private static final Pattern REQUEST = Pattern.compile(
            String.join(
                    "|",
                    "\\b(?:call|ring|phone|telephone)(?: back)? (?:me|us)\\b|\\bgive (?:me|us) a (?:call|ring|buzz)\\b|\\bcall ?back (?:please|requested|wanted)\\b",
                    "\\b(?:please|kindly|could you|can you|would you)(?: \\w+)? (?:call|phone|ring)\\b|\\bto be (?:called|phoned|rung)\\b|\\b(?:would like|want|need|request) a (?:phone )?call\\b",
                    "\\bruf(?:en sie|t|e)? (?:mich|uns)\\b|\\b(?:mich|uns)\\b.{0,40}\\b(?:an|zuruck)(?:zu)?rufen\\b|\\b(?:bitte|um|erbitte)\\b.{0,30}\\b(?:ruckruf|anruf|zuruckrufen|anrufen)",
                    "\\b(?:ruckruf|anruf)\\b.{0,30}\\b(?:bitte|erbeten|gewunscht|erwunscht)\\b",
                    "\\bllam(?:e|en|a|ad)(?:me|nos)\\b|\\b(?:me|nos) (?:llame|llamen|llama|puede[ns]? llamar)\\b|\\b(?:puede[ns]?|podria[ns]?) llamar(?:me|nos)\\b",
                    "\\b(?:rappelez|appelez|rappelle|appelle|telephonez)[- ](?:moi|nous)\\b|\\b(?:me|nous) (?:rappeler|appeler|telephoner)\\b|\\brappel (?:souhaite|demande)",
                    "\\b(?:mi|ci) (?:ri)?chiam(?:i|ate)\\b|\\b(?:ri)?chiama(?:temi|teci|mi|ci)\\b|\\b(?:ri)?chiamar(?:mi|ci)\\b",
                    "\\blig(?:ue|uem|a)[- ](?:me|nos|para mim)\\b|\\bme (?:ligue|liguem|ligar|ligarem)\\b|\\bpode[mr]?(?:ia)?(?: me)? ligar\\b",
                    "\\bbel(?:t u)? (?:me|mij|ons)\\b|\\b(?:me|mij|ons)\\b.{0,30}\\b(?:terug|op)?bellen\\b|\\bterugbelverzoek\\b"));

    /** In the same clause: a call that is asked for in such words is missed, one that is not wanted is never taken for a wish. */
    private static final Pattern NEGATED =
            Pattern.compile("\\b(?:not|don'?t|never|nicht|nie|kein\\w*|no|ne|non|nao|niet|geen)\\b");

    private static final Pattern CLAUSES = Pattern.compile("[.!?;,:\\n]+");

    private CallsAskedFor() {}

    /** Whether somebody who writes asks to be called, on whatever day. */
    public static boolean isAsked(String text) {
        return CLAUSES.splitAsStream(folded(text))
                .anyMatch(clause -> REQUEST.matcher(clause).find()
                        && !NEGATED.matcher(clause).find());
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
