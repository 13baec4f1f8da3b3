package io.followthrough.cadence.domain.definition;

/** What a cadence is for; decides which news end it. */
public enum Purpose {
    /** Find out whether there is current interest. */
    ACQUIRE,
    /** Keep a relationship until the time has come. */
    NURTURE,
    /** Thank and look after a customer. */
    CARE,
    /** Thank somebody who decided otherwise. */
    FAREWELL;

    /** Whether it looks for an answer: a reply, a meeting or a deal then ends it. */
    public boolean seeksAnAnswer() {
        return this == ACQUIRE || this == NURTURE;
    }
}
