package io.followthrough.intake.domain;

import io.followthrough.events.UnreadPart;

/** Tells parts that are kept because nothing could be made of them from those of which the most was used. */
public final class UnusedParts {

    static final String CUT = ": its beginning and its end are used";

    static final String READ_IN = ": it was read as of ";

    private UnusedParts() {}

    /** False for a text that was only too long, and for a time without its zone. */
    public static boolean isOne(UnreadPart part) {
        return !part.problem().endsWith(CUT) && !part.problem().contains(READ_IN);
    }
}
