package io.followthrough.cadence.domain.followup;

/** Why somebody is looked at again. */
public enum WakeCause {
    /** Known from imported history alone. */
    HISTORIC,
    /** Qualification named a date. */
    REENTRY,
    /** The relationship is kept alive. */
    NURTURE,
    /** Answered: see that the conversation goes on. */
    CONVERSATION,
    /** Closed the matter, and named a day on which to be called. */
    CALL_BACK,
    /** Booked a meeting in a calendar that is not ours: see what came of it. */
    MEETING,
    /** The person asked to be left alone until then. */
    ASKED_FOR,
    /** No cadence can reach the person as things stand. */
    UNREACHABLE,
    /** Another service's decision is awaited. */
    SETTLING,
    DISQUALIFIED;

    /** Whether we are in a conversation, or will be. */
    public boolean isConversation() {
        return this == CONVERSATION || this == CALL_BACK || this == MEETING;
    }
}
