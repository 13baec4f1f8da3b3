package io.followthrough.cadence.domain.followup;

import io.followthrough.events.ConsentStatus;
import io.followthrough.events.Stage;
import java.util.Optional;

/**
 * Who is asked to confirm an e-mail address. It is the one e-mail that may leave while consent is pending: somebody asked
 * for it, it says nothing but that, and whoever said no is not asked at all.
 */
public final class DoubleOptIn {

    private DoubleOptIn() {}

    /** Why this person is not asked, now; empty if the question may be sent. */
    public static Optional<String> obstacle(FollowUp followUp) {
        var profile = followUp.profile();
        if (profile == null || followUp.gone() != null) {
            return Optional.of("not known any more");
        }
        // Who opted out and whose consent is pending nevertheless asked anew by own hand, later: qualification saw
        // both.
        var cameBack = profile.stage() == Stage.OPTED_OUT && profile.consent().email() == ConsentStatus.PENDING;
        if (!cameBack && (followUp.suppression().optedOut() || profile.stage() == Stage.OPTED_OUT)) {
            return Optional.of("opted out");
        }
        if (profile.consent().email() != ConsentStatus.PENDING) {
            return Optional.of("consent is not pending");
        }
        if (profile.person().email() == null) {
            return Optional.of("no e-mail address");
        }
        var suppressed = followUp.suppression().ofEmailTo(followUp.emailAddress());
        if (suppressed != null) {
            return Optional.of(suppressed);
        }
        if (profile.historic()) {
            return Optional.of("known from imported history alone");
        }
        // Nobody but machines was seen, or it is no business of ours: a stranger's address must not be written to for
        // that.
        return profile.stage() == Stage.DISQUALIFIED ? Optional.of("did not fit") : Optional.empty();
    }

    /**
     * The contact that stands for the question, outside of every enrolment.
     *
     * @param number 1 for the question, 2 for its reminder
     */
    public static TouchId touch(String prospectId, int number) {
        return new TouchId(prospectId, 0, 0, number);
    }
}
