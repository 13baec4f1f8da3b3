package io.followthrough.analytics.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Objection;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An activity that a metric looks at.
 *
 * @param touchId the contact that it answers, if that is known
 * @param byMachine a mail scanner, an auto-reply: it never counts as a person
 * @param millis time that it took a rep, 0 when nobody said
 * @param repId the rep who did it
 * @param objection its type, in capitals, for an objection that was raised or cleared
 */
public record Act(
        ActivityKind kind,
        Instant at,
        @Nullable String touchId,
        boolean byMachine,
        long millis,
        @Nullable String repId,
        @Nullable String objection) {

    static Act of(ActivityRecorded activity) {
        return new Act(
                // Whoever writes that they want no more has replied.
                activity.refusesInWords() ? ActivityKind.EMAIL_REPLIED : activity.kind(),
                activity.at(),
                activity.touchId(),
                !activity.byPerson(),
                millis(activity.minutes()),
                activity.repId(),
                type(activity.objection()));
    }

    /** Whether any metric looks at it; what none looks at is not kept. */
    boolean isMeasured() {
        return millis > 0
                || kind.isResponse()
                || isOpenOrClick()
                || objection != null
                || kind == ActivityKind.EMAIL_BOUNCED
                || kind == ActivityKind.REFERRAL_GIVEN;
    }

    /** Opens and clicks of one contact count once, so that a scanner cannot make a person's state grow. */
    String key(String activityId) {
        return isOpenOrClick() && touchId != null ? kind + "/" + touchId + "/" + byMachine : activityId;
    }

    Act join(Act other) {
        return other.at.isBefore(at) ? other : this;
    }

    public boolean isHumanResponse() {
        return kind.isResponse() && !byMachine;
    }

    /** Whether a representative did it, or spent time on it: what a person wrote, pressed or opened is their own. */
    boolean isWork() {
        return switch (kind) {
            case CALL_CONNECTED, CALL_NO_ANSWER, VOICEMAIL, MEETING_HELD, OBJECTION_CLEARED -> true;
            case EMAIL_DELIVERED,
                    EMAIL_OPENED,
                    LINK_CLICKED,
                    EMAIL_REPLIED,
                    EMAIL_BOUNCED,
                    OUT_OF_OFFICE,
                    MEETING_BOOKED,
                    NOTE_TAKEN,
                    QUESTION_ANSWERED,
                    CONTENT_DOWNLOADED,
                    WEBINAR_ATTENDED,
                    PAGE_VISITED,
                    SOCIAL_REPLY,
                    SURVEY_ANSWERED,
                    OBJECTION_RAISED,
                    REFERRAL_GIVEN,
                    DEAL_OPENED,
                    DEAL_WON,
                    DEAL_LOST,
                    CONSENT_CONFIRMED,
                    CONSENT_WITHDRAWN,
                    COMPLAINT -> millis > 0;
        };
    }

    static long millis(@Nullable Double minutes) {
        return minutes == null || minutes <= 0 ? 0 : Math.round(minutes * 60_000);
    }

    private static @Nullable String type(@Nullable Objection objection) {
        return objection == null ? null : objection.type().strip().toUpperCase(Locale.ROOT);
    }

    private boolean isOpenOrClick() {
        return kind == ActivityKind.EMAIL_OPENED || kind == ActivityKind.LINK_CLICKED;
    }
}
