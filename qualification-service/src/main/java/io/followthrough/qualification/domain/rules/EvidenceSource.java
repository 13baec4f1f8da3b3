package io.followthrough.qualification.domain.rules;

import java.util.Locale;

/** Where evidence comes from. */
public enum EvidenceSource {
    /** What was entered in a form, by the person. */
    CAPTURE,
    /** What was answered to a question. */
    ANSWER,
    /** What somebody did. */
    ACTIVITY,
    /** What is known of the company. */
    COMPANY,
    /** A phrase in a note or message. */
    NOTE,
    /** A guess from the job title. */
    TITLE;

    /** As it is told to others, for example {@code answer}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
