package io.followthrough.qualification.application.privacy;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Event;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import java.util.EnumSet;
import java.util.Set;

/**
 * By what somebody comes to us. Everything else is told of them: rows of lists, records of shops and CRMs, what
 * representatives enter, what becomes of a message or a survey that they had, news of deals.
 */
final class OwnActs {

    /** Others speak there. */
    private static final Set<CaptureChannel> OF_OTHERS =
            EnumSet.of(CaptureChannel.IMPORT, CaptureChannel.PARTNER, CaptureChannel.REFERRAL);
    /** Whoever does this turns to us; all other kinds are noted of them, or follow from what they had before. */
    private static final Set<ActivityKind> TURNING_TO_US =
            EnumSet.of(ActivityKind.EMAIL_REPLIED, ActivityKind.SOCIAL_REPLY, ActivityKind.MEETING_BOOKED);
    /** The answer that a booking page leaves: a meeting without it is one that somebody of ours entered. */
    private static final String BOOKED_BY = "bookedBy";

    private OwnActs() {}

    static boolean isOne(Event event) {
        return switch (event) {
            case LeadCaptured capture -> isOne(capture);
            case ActivityRecorded activity -> isOne(activity);
            default -> false; // events of other topics
        };
    }

    static boolean isOne(LeadCaptured capture) {
        return !OF_OTHERS.contains(capture.channel())
                && !capture.reported()
                && !capture.historic()
                && capture.imports().isEmpty()
                && capture.machine() != Machine.MACHINE;
    }

    private static boolean isOne(ActivityRecorded activity) {
        return TURNING_TO_US.contains(activity.kind())
                && (activity.kind() == ActivityKind.MEETING_BOOKED
                        ? activity.answers().containsKey(BOOKED_BY)
                        : activity.repId() == null)
                && !activity.historic()
                && activity.machine() != Machine.MACHINE;
    }
}
