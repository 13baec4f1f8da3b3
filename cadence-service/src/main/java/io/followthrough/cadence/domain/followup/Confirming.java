package io.followthrough.cadence.domain.followup;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.TouchOutcome;
import io.followthrough.events.TouchSent;
import java.time.Instant;

/** Later evidence settles what a crash left open: an e-mail that was delivered, opened or answered did leave. */
final class Confirming {

    private Confirming() {}

    static Change byEvidence(FollowUp followUp, ActivityRecorded activity, Instant now) {
        if (!isEvidence(activity) || activity.touchId() == null) {
            return Change.quietly(followUp);
        }
        var id = TouchId.parse(activity.touchId()).orElse(null);
        var enrolment = followUp.next().enrolment();
        if (id == null || enrolment == null || id.enrolment() != enrolment.ordinal()) {
            return Change.quietly(followUp);
        }
        return enrolment
                .touch(id)
                .filter(touch -> touch.state() == TouchState.UNCONFIRMED)
                .map(touch -> {
                    var sent = touch.ended(TouchState.SENT, TouchOutcome.SENT, null, now);
                    return Change.quietly(followUp.with(enrolment.change(id, ignored -> sent)))
                            .telling(new TouchSent(enrolment.told(sent)));
                })
                .orElseGet(() -> Change.quietly(followUp));
    }

    private static boolean isEvidence(ActivityRecorded activity) {
        return switch (activity.kind()) {
            case EMAIL_DELIVERED, EMAIL_OPENED, LINK_CLICKED, EMAIL_REPLIED, EMAIL_BOUNCED, OUT_OF_OFFICE -> true;
            default -> false;
        };
    }
}
