package io.followthrough.cadence.domain.newsletter;

import io.followthrough.events.ActivityRecorded;
import java.util.Optional;

/** What people did with an issue. */
public enum Reaction {
    OPENED,
    CLICKED,
    REPLIED,
    BOUNCED,
    UNSUBSCRIBED,
    COMPLAINED;

    /** Scanners open and click as well; that is no reaction. */
    public static Optional<Reaction> of(ActivityRecorded activity) {
        var human = activity.byPerson();
        return Optional.ofNullable(
                switch (activity.kind()) {
                    case EMAIL_OPENED -> human ? OPENED : null;
                    case LINK_CLICKED -> human ? CLICKED : null;
                    case EMAIL_REPLIED -> human ? REPLIED : null;
                    case EMAIL_BOUNCED -> BOUNCED;
                    case CONSENT_WITHDRAWN -> UNSUBSCRIBED;
                    case COMPLAINT -> COMPLAINED;
                    case EMAIL_DELIVERED,
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
                            CONSENT_CONFIRMED -> null;
                });
    }
}
