package io.followthrough.cadence.domain.followup;

/** How far one contact has come. */
public enum TouchState {
    /** Has its time. */
    PLANNED,
    /** Its time has come: it stands on the representative's list. */
    DUE,
    /** An e-mail is being handed over, and perhaps left already. */
    SENDING,
    /** A crash left it unknown whether the e-mail left. */
    UNCONFIRMED,
    SENT,
    COMPLETED,
    /** Not made, for the person's sake or because it cannot be. */
    SKIPPED,
    /** Not made although it was promised. */
    MISSED;

    public boolean isSettled() {
        return switch (this) {
            case SENT, COMPLETED, SKIPPED, MISSED -> true;
            case PLANNED, DUE, SENDING, UNCONFIRMED -> false;
        };
    }

    public boolean isMade() {
        return this == SENT || this == COMPLETED;
    }
}
