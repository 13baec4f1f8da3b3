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
        if (id == null) {
            return Change.quietly(followUp);
        }
        var sent = InHand.change(
                followUp,
                id,
                touch -> touch.state() == TouchState.UNCONFIRMED,
                touch -> touch.ended(TouchState.SENT, TouchOutcome.SENT, null, now));
        return sent.equals(followUp)
                ? Change.quietly(followUp)
                : sent.knownEnrolmentOf(id)
                        .flatMap(enrolment -> enrolment.touch(id).map(enrolment::told))
                        .map(told -> Change.quietly(sent).telling(new TouchSent(told)))
                        .orElseGet(() -> Change.quietly(sent));
    }

    private static boolean isEvidence(ActivityRecorded activity) {
        return switch (activity.kind()) {
            case EMAIL_DELIVERED, EMAIL_OPENED, LINK_CLICKED, EMAIL_REPLIED, EMAIL_BOUNCED, OUT_OF_OFFICE -> true;
            default -> false;
        };
    }
}
