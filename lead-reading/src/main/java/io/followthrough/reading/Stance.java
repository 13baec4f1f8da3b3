package io.followthrough.reading;

/** What a text comes to for the person's road: the one thing to act upon. */
public enum Stance {
    /** No contact any more, in whole or by telephone: {@link Reading#says} tells which. Goes before all others. */
    OPT_OUT,
    /** A machine wrote it. */
    AUTOMATIC,
    /** Nobody who could become a customer by this: a vendor, an applicant, a customer's question. */
    NO_LEAD,
    CURRENT_INTEREST,
    NOT_NOW,
    NOT_INTERESTED,
    /** It says something else, or nothing: facts, small talk, thanks. */
    NONE,
    /** It may be one of those above, and a person has to say which: {@link Reading#likeliest}. */
    UNSURE
}
