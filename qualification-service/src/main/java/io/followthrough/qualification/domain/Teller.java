package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;

/** Who tells something of a person, the least trusted first. */
enum Teller {
    /** A file, a purchased list, a machine that fills in forms: rows that nobody looked at. */
    LIST,
    /** A partner, a referrer, a system that keeps records. */
    SOMEBODY_ELSE,
    /** The person, or a representative who has them before them or on the telephone. */
    THEMSELVES;

    static Teller of(History.Fact fact) {
        return switch (fact) {
            case History.Captured(var capture, var _, var withdrawn) -> withdrawn ? LIST : of(capture);
            case History.Done(var activity, var _) -> of(activity);
        };
    }

    private static Teller of(LeadCaptured capture) {
        if (!capture.imports().isEmpty() || capture.machine() == Machine.MACHINE) {
            return LIST;
        }
        return switch (capture.channel()) {
            case WEB_FORM, NEWSLETTER, STOREFRONT, NETWORKING_EVENT, SOCIAL_MEDIA, BLOG, PHONE, EMAIL ->
                capture.reported() ? SOMEBODY_ELSE : THEMSELVES;
            case REFERRAL, PARTNER -> SOMEBODY_ELSE;
            case IMPORT -> LIST;
        };
    }

    private static Teller of(ActivityRecorded activity) {
        if (activity.historic() || activity.machine() == Machine.MACHINE) {
            return LIST;
        }
        var isTheirAct = activity.kind().isResponse() || activity.kind() == ActivityKind.QUESTION_ANSWERED;
        return isTheirAct ? THEMSELVES : SOMEBODY_ELSE;
    }

    boolean outranks(Teller other) {
        return compareTo(other) > 0;
    }
}
