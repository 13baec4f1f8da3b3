package io.followthrough.events;

/** What makes a lead a prospect. */
public enum Criterion {
    NEED,
    AUTHORITY,
    BUDGET,
    INTEREST,
    TIMELINESS,
    FIT
}
