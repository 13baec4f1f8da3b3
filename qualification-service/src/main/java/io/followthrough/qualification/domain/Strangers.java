package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.LeadCaptured;
import java.util.EnumSet;
import java.util.Set;

/**
 * Addresses of which nothing is known but that nobody is to write to them, or that nothing arrives there: what a mailing list
 * tells of its unsubscribed, its complaints and its dead addresses. That is remembered, for whoever comes with such an
 * address; nobody is made a prospect by it.
 */
public final class Strangers {

    private static final Set<ActivityKind> SHOW_NOBODY = EnumSet.of(
            ActivityKind.CONSENT_WITHDRAWN,
            ActivityKind.COMPLAINT,
            ActivityKind.EMAIL_BOUNCED,
            ActivityKind.EMAIL_DELIVERED,
            ActivityKind.OUT_OF_OFFICE);

    private static final Set<CaptureChannel> LISTS = EnumSet.of(CaptureChannel.IMPORT, CaptureChannel.NEWSLETTER);

    private Strangers() {}

    /** Whether no fact shows a person who could be a lead. */
    public static boolean isOne(Prospect prospect) {
        return prospect.captures().stream().allMatch(Strangers::isRefusedAddress)
                && prospect.activities().stream().allMatch(Strangers::showsNobody)
                && prospect.folded().size() == 0;
    }

    private static boolean showsNobody(ActivityRecorded activity) {
        return SHOW_NOBODY.contains(activity.kind())
                && activity.repId() == null
                && activity.touchId() == null
                && activity.prospectId() == null;
    }

    /** A row of a list with an address that is not to be written to, and nothing else. */
    private static boolean isRefusedAddress(LeadCaptured capture) {
        var person = capture.person();
        return LISTS.contains(capture.channel())
                && capture.consent().email() == ConsentStatus.DENIED
                && capture.consent().phone() != ConsentStatus.GRANTED
                && person.email() != null
                && person.name() == null
                && person.phone() == null
                && person.socialProfiles().isEmpty()
                && capture.company() == null
                && capture.message() == null
                && capture.answers().isEmpty()
                && capture.interests().isEmpty();
    }
}
