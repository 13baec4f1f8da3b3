package io.followthrough.analytics.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Machine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activity that a metric looks at.
 *
 * @param touchId the contact that it answers, if that is known
 * @param byMachine a mail scanner, an auto-reply: it never counts as a person
 * @param seconds time that it took a rep, 0 when nobody said
 */
public record Act(ActivityKind kind, Instant at, @Nullable String touchId, boolean byMachine, long seconds) {

    static Act of(ActivityRecorded activity) {
        return new Act(
                activity.kind(),
                activity.at(),
                activity.touchId(),
                activity.machine() == Machine.MACHINE,
                seconds(activity.minutes()));
    }

    /** Whether any metric looks at it; what none looks at is not kept. */
    boolean isMeasured() {
        return seconds > 0 || kind.isResponse() || kind == ActivityKind.EMAIL_BOUNCED || isOpenOrClick();
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

    static long seconds(@Nullable Double minutes) {
        return minutes == null || minutes <= 0 ? 0 : Math.round(minutes * 60);
    }

    private boolean isOpenOrClick() {
        return kind == ActivityKind.EMAIL_OPENED || kind == ActivityKind.LINK_CLICKED;
    }
}
