package io.followthrough.events;

/** A fact about somebody known. */
public enum ActivityKind {
    EMAIL_DELIVERED,
    EMAIL_OPENED,
    LINK_CLICKED,
    EMAIL_REPLIED,
    EMAIL_BOUNCED,
    OUT_OF_OFFICE,
    CALL_CONNECTED,
    CALL_NO_ANSWER,
    VOICEMAIL,
    MEETING_BOOKED,
    MEETING_HELD,
    NOTE_TAKEN,
    QUESTION_ANSWERED,
    CONTENT_DOWNLOADED,
    WEBINAR_ATTENDED,
    PAGE_VISITED,
    SOCIAL_REPLY,
    SURVEY_ANSWERED,
    OBJECTION_RAISED,
    OBJECTION_CLEARED,
    REFERRAL_GIVEN,
    DEAL_OPENED,
    DEAL_WON,
    DEAL_LOST,
    CONSENT_CONFIRMED,
    CONSENT_WITHDRAWN,
    COMPLAINT;

    /** Whether a person who does this has answered a contact: the numerator of the response rate. */
    public boolean isResponse() {
        return switch (this) {
            case EMAIL_REPLIED, CALL_CONNECTED, MEETING_BOOKED, MEETING_HELD, SOCIAL_REPLY, SURVEY_ANSWERED -> true;
            case EMAIL_DELIVERED,
                    EMAIL_OPENED,
                    LINK_CLICKED,
                    EMAIL_BOUNCED,
                    OUT_OF_OFFICE,
                    CALL_NO_ANSWER,
                    VOICEMAIL,
                    NOTE_TAKEN,
                    QUESTION_ANSWERED,
                    CONTENT_DOWNLOADED,
                    WEBINAR_ATTENDED,
                    PAGE_VISITED,
                    OBJECTION_RAISED,
                    OBJECTION_CLEARED,
                    REFERRAL_GIVEN,
                    DEAL_OPENED,
                    DEAL_WON,
                    DEAL_LOST,
                    CONSENT_CONFIRMED,
                    CONSENT_WITHDRAWN,
                    COMPLAINT -> false;
        };
    }
}
