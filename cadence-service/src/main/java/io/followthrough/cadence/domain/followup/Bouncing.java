package io.followthrough.cadence.domain.followup;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.TouchChannel;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * E-mails that come back. One that cannot be delivered for now makes the cadence wait; several in a row, with no sign that
 * anything arrived in between, mean that the address is dead.
 */
final class Bouncing {

    static final String BOUNCED = "e-mail bounced";
    static final String LEFT = "has left the company";

    private Bouncing() {}

    static Change heed(FollowUp followUp, ActivityRecorded bounce, Rules rules, Instant now) {
        var email = bounce.touchId() == null ? bounce.activityId() : bounce.touchId();
        var address = address(followUp, bounce);
        var addresses = followUp.suppression().addresses();
        if (addresses.isKnown(email)) {
            return Change.quietly(followUp);
        }
        if (wasAnswered(followUp, bounce)) {
            return Change.quietly(followUp);
        }
        if (bounce.until() == null) {
            return lasting(followUp, address, email, BOUNCED, rules, now);
        }
        if (!bounce.until().isAfter(bounce.at())) {
            // It was about us or about what we sent: the address is good, and nobody is to be waited for.
            return Change.quietly(followUp);
        }
        var counted = followUp.with(followUp.suppression().with(addresses.notNow(address, email, bounce.at())));
        var inARow = counted.suppression().addresses().inARow(address);
        return inARow >= rules.policy().softBounces()
                ? lasting(counted, address, email, inARow + " e-mails in a row could not be delivered", rules, now)
                : Listening.pause(counted, bounce.until(), "an e-mail could not be delivered for now", now);
    }

    /**
     * Whoever wrote after an e-mail had left lives at that address, whatever a server says of it afterwards: a copy that was
     * passed on, or a second server that did not know better.
     */
    static boolean wasAnswered(FollowUp followUp, ActivityRecorded bounce) {
        var sentAt = Optional.ofNullable(bounce.touchId())
                .flatMap(TouchId::parse)
                .flatMap(touch -> followUp.enrolmentOf(touch).flatMap(enrolment -> enrolment.touch(touch)))
                .filter(PlannedTouch::isSentByItself)
                .map(PlannedTouch::changedAt);
        return sentAt.isPresent()
                && followUp.memory().messages().stream()
                        .anyMatch(message -> message.channel() == TouchChannel.EMAIL
                                && !message.at().isBefore(sentAt.get()));
    }

    /** The address takes no more e-mail; if it is the person's present one, the other ways are tried. */
    private static Change lasting(
            FollowUp followUp, @Nullable String address, String email, String reason, Rules rules, Instant now) {
        var suppressed = dead(followUp, address, reason, email);
        var present = followUp.emailAddress();
        var concerned = (address == null ? present == null : address.equalsIgnoreCase(present))
                && followUp.suppression().ofEmailTo(address) == null;
        return concerned
                ? Rerouting.of(suppressed, reason, EnrolmentOutcome.BOUNCED, rules, now)
                : Change.quietly(suppressed);
    }

    /** Nobody reads what is sent there any more; the other ways lead to whoever does the work now. */
    static Change heedLeaving(FollowUp followUp, ActivityRecorded told, Rules rules, Instant now) {
        var email = told.touchId() == null ? told.activityId() : told.touchId();
        return lasting(followUp, address(followUp, told), email, LEFT, rules, now);
    }

    static FollowUp dead(FollowUp followUp, @Nullable String address, String reason, String email) {
        var suppression = followUp.suppression();
        return followUp.with(suppression.with(suppression.addresses().bounced(address, reason, email)));
    }

    private static @Nullable String address(FollowUp followUp, ActivityRecorded bounce) {
        var told = bounce.person() == null ? null : bounce.person().email();
        return told == null ? followUp.emailAddress() : told;
    }

    /** Whether an e-mail must have arrived, whoever opened or answered it. */
    static boolean isArrival(ActivityKind kind) {
        return switch (kind) {
            case EMAIL_DELIVERED, EMAIL_OPENED, LINK_CLICKED, EMAIL_REPLIED, OUT_OF_OFFICE, SURVEY_ANSWERED -> true;
            default -> false;
        };
    }
}
