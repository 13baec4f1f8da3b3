package io.followthrough.events;

/** How far a person has come. */
public enum Stage {
    LEAD,
    PROSPECT,
    OPPORTUNITY,
    CUSTOMER,
    LOST,
    DISQUALIFIED,
    OPTED_OUT
}
