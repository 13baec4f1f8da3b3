package io.followthrough.cadence.domain.followup;

import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two who were taken for one are two again: each is followed from where it was, and nobody hears the beginning twice. */
final class Parting {

    private static final String UNDONE = "the merge was undone";

    private Parting() {}

    /** The enrolment that the merge cut off, with its next contact looked for now; empty if there is none that still suits. */
    static Optional<FollowUp> takenUp(FollowUp followUp, Instant now) {
        return followUp.memory()
                .last()
                .filter(last -> last.outcome() == EnrolmentOutcome.PROSPECT_GONE)
                .filter(last -> suits(last.enrolment(), followUp.profile()))
                .map(last -> followUp.with(followUp.memory().withoutLast())
                        .with(NextAction.paused(Finishing.reopened(last.enrolment(), now), now, UNDONE)));
    }

    /** Whoever was followed before has no new interest because the merge is undone. */
    static Profile remembering(FollowUp followUp, Profile profile) {
        var past = followUp.memory().past();
        return followUp.profile() != null || past.isEmpty()
                ? profile
                : profile.interestedSince(past.getFirst().enrolment().startedAt());
    }

    static boolean suits(Enrolment enrolment, @Nullable Profile profile) {
        if (profile == null || profile.historic()) {
            return false;
        }
        var stage = profile.stage();
        var isOpen = stage == Stage.LEAD || stage == Stage.PROSPECT || stage == Stage.OPPORTUNITY;
        return switch (enrolment.purpose()) {
            case ACQUIRE -> isOpen && profile.road() != Road.FUTURE_INTEREST;
            case NURTURE -> isOpen || stage == Stage.LOST;
            case CARE -> stage == Stage.CUSTOMER;
            case FAREWELL -> stage == Stage.LOST;
        };
    }
}
