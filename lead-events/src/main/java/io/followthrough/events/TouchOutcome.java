package io.followthrough.events;

/** What came of a contact. */
public enum TouchOutcome {
    /** An e-mail, newsletter or survey left. */
    SENT,
    /** Somebody spoke with the person. */
    CONNECTED,
    NO_ANSWER,
    VOICEMAIL,
    MEETING_BOOKED,
    /** The person asks to be called at another time. */
    CALL_BACK,
    NOT_INTERESTED,
    /** This is not who decides. */
    WRONG_PERSON,
    /** A visit, letter or social message was made. */
    DONE,
    BOUNCED
}
