package io.followthrough.reading;

/** The languages that are understood. */
public enum Language {
    EN,
    DE,
    ES,
    FR,
    IT,
    PT,
    NL,
    /** Too short to tell, or none of these. */
    UNKNOWN
}
