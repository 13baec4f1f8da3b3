package io.followthrough.reading.names;

/** How much a written name says, the least first. */
public enum NameQuality {
    /** No name of a person: nothing, a placeholder, a company, a number. */
    NONE,
    /** A log-in or the front of an e-mail address: {@code w.weber}. */
    LOGIN,
    /** One part only, or an initial: {@code Ann}, {@code A. Berger}. */
    PARTIAL,
    /** Given and family name, all in capitals or all in small letters, as machines write: {@code HANS MEIER}. */
    FULL_IN_ONE_CASE,
    /** Given and family name as people write them. */
    FULL
}
