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
    /** The person asked to be left alone until then. */
    ASKED_FOR,
    /** No cadence can reach the person as things stand. */
    UNREACHABLE,
    /** Another service's decision is awaited. */
    SETTLING,
    DISQUALIFIED
}
