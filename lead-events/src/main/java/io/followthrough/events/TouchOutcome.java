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
    BOUNCED,
    /** The person did not come to what was agreed. */
    NO_SHOW,
    /** The person wants no contact any more, at all or by some channels. */
    OPTED_OUT,
    /** Somebody else has this number, or nobody. */
    WRONG_NUMBER,
    LEFT_COMPANY,
    /** No language in common. */
    LANGUAGE_BARRIER,
    /** Somebody else answered and did not put through. */
    GATEKEEPER,
    MEETING_HELD,
    /** A letter or a social message was posted. */
    POSTED,
    VISITED,
    /** The person answered in writing. */
    REPLIED
}
