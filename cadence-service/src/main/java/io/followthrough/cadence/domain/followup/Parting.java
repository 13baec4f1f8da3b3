package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What cut a cadence off was a mistake: the person is followed from where it was, and nobody hears the beginning twice. */
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

    /**
     * The same for a refusal that was reported by mistake: interest is back, and nobody has asked for anything anew. Where no
     * contact was still to come, what comes next begins no cadence that they went through.
     */
    static Optional<FollowUp> corrected(
            FollowUp followUp, @Nullable Profile before, ProspectQualified qualified, Rules rules, Instant now) {
        var last = followUp.memory().last().orElse(null);
        var profile = followUp.profile();
        if (last == null
                || profile == null
                || before == null
                || before.road() != Road.FUTURE_INTEREST
                || profile.road() != Road.CURRENT_INTEREST
                || last.outcome() != EnrolmentOutcome.NOT_INTERESTED
                || last.enrolment().purpose() != Purpose.ACQUIRE
                || !followUp.next().is(NextAction.Kind.WAKE_UP)
                || followUp.next().isConversation()
                || !suits(last.enrolment(), profile)
                || hasAskedAnew(qualified, last.finishedAt())) {
            return Optional.empty();
        }
        var known = followUp.with(profile.interestedSince(last.enrolment().startedAt()));
        var reopened = Finishing.reopened(last.enrolment(), now);
        return Optional.of(
                reopened.touches().stream().anyMatch(Rerouting::isOpen)
                        ? known.with(known.memory().withoutLast())
                                .with(NextAction.paused(reopened, now, "the refusal was taken back"))
                        : known.with(Choosing.afterNews(known, rules, now)));
    }

    /** Whether a capture of theirs came since. */
    private static boolean hasAskedAnew(ProspectQualified qualified, Instant since) {
        return qualified.criteria().stream()
                .flatMap(criterion -> criterion.evidence().stream())
                .anyMatch(evidence ->
                        evidence.source().equals("capture") && evidence.at().isAfter(since));
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
