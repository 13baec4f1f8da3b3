package io.followthrough.events;

/** What a person can decide within the company. */
public enum Role {
    DECISION_MAKER,
    INFLUENCER,
    GATEKEEPER,
    UNKNOWN
}
