package io.followthrough.events;

/** How an enrolment ended. */
public enum EnrolmentOutcome {
    /** Every promised contact was made. */
    COMPLETED,
    RESPONDED,
    MEETING_BOOKED,
    WON,
    LOST,
    NOT_INTERESTED,
    OPTED_OUT,
    BOUNCED,
    COMPLAINT,
    /** The person turned out to be another prospect, asked to be forgotten, or was known by an import alone that was undone. */
    PROSPECT_GONE,
    /** Taken over by another cadence or ended by a person. */
    ENDED_BY_PERSON,
    /** A promise could not be kept. */
    BROKEN;

    /** Whether the promise was kept: all contacts made, or an early end that its person brought about. */
    public boolean isHonest() {
        return this != BROKEN;
    }
}
