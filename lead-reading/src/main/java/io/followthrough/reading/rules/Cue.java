package io.followthrough.reading.rules;

import io.followthrough.reading.Intent;
import io.followthrough.reading.language.Prefilter;
import java.util.regex.Pattern;

/**
 * A phrase that says something, whatever stands around it.
 *
 * @param scope where it has to stand
 * @param probability with which it means what it says
 * @param phrase over folded text: lower case, without accents
 * @param prefilter of the phrase
 */
public record Cue(Intent intent, Scope scope, double probability, Pattern phrase, Prefilter prefilter) {

    public Cue(Intent intent, Scope scope, double probability, Pattern phrase) {
        this(intent, scope, probability, phrase, Prefilter.of(phrase));
    }

    /** What is searched for the phrase. */
    public enum Scope {
        /** One sentence of the own words. */
        SENTENCE,
        /** The own words are this and nothing else. */
        ALONE,
        SUBJECT
    }
}
