package io.followthrough.cadence.domain.definition;

/** Where a person stands, as far as the choice of a cadence goes. */
public enum Situation {
    /** Showed interest and was not approached since. */
    NEW_INTEREST,
    /** Has answered; somebody must keep the conversation going. */
    CONVERSATION,
    /** No current interest found: relationship first. */
    NURTURE,
    CUSTOMER,
    LOST,
    /** Lost and thanked a while ago: the day of re-entry has come. */
    WIN_BACK,
    /** A customer whose referral became one, too. */
    REWARDED
}
