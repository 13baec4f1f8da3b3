package io.followthrough.events;

/** How a contact is made. */
public enum TouchChannel {
    EMAIL,
    CALL,
    SOCIAL,
    VISIT,
    /** A thank-you note on paper. */
    LETTER,
    SURVEY,
    NEWSLETTER
}
