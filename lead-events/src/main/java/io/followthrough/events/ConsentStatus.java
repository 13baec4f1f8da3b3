package io.followthrough.events;

/** Whether somebody may be contacted, from the most to the least willing. */
public enum ConsentStatus {
    GRANTED,
    UNKNOWN,
    /** Asked to confirm (double opt-in) and has not answered yet. */
    PENDING,
    DENIED;

    /** The more careful of two: what holds after two prospects turn out to be one. */
    public ConsentStatus strictest(ConsentStatus other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
