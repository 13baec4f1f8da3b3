package io.followthrough.events;

/** Current interest is sought first; where it is not found, the person moves to the other road and is never dropped. */
public enum Road {
    /** May buy now. */
    CURRENT_INTEREST,
    /** Relationship first. */
    FUTURE_INTEREST
}
