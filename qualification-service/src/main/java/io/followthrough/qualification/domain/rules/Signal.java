package io.followthrough.qualification.domain.rules;

/** What a text can tell. Where one text holds several, the first in this order goes. */
public enum Signal {
    NOT_INTERESTED,
    NOT_NOW,
    URGENT,
    MEETING,
    BUYING
}
