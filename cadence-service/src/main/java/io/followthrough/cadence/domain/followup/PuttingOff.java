package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * "Please, in May": qualification names the day on which somebody wants to be asked again. Whatever this service made of the
 * same words, until then no conversation is sought.
 */
final class PuttingOff {

    private PuttingOff() {}

    /** The profile, and by which fact it was put off, if it just was. */
    static Profile remembering(Profile profile, @Nullable Profile before, @Nullable String fact, Instant now) {
        return fact != null && isIn(profile, before, now) ? profile.putOffBy(fact) : profile;
    }

    /**
     * Whether the activity is the answer by which qualification put the person off. Its decision and the activity come by
     * topics of their own, in either order, and both name the fact that they stem from.
     */
    static boolean isBy(FollowUp followUp, ActivityRecorded activity, @Nullable String fact) {
        var profile = followUp.profile();
        return fact != null
                && profile != null
                && fact.equals(profile.putOffBy())
                && (activity.kind() == ActivityKind.EMAIL_REPLIED || activity.kind() == ActivityKind.SOCIAL_REPLY);
    }

    /** Asleep until the day that was named, as if the answer had come before the decision. */
    static FollowUp resting(FollowUp followUp, Rules rules, Instant now) {
        var profile = followUp.profile();
        return profile != null && followUp.next().is(Kind.WAKE_UP)
                ? followUp.with(Choosing.reentry(followUp, profile, rules, now))
                : followUp;
    }

    /** Whether this decision names a day still to come that the last one did not. */
    static boolean isIn(Profile profile, @Nullable Profile before, Instant now) {
        var again = profile.reentryAt();
        return before != null
                && !profile.historic()
                && isOpen(profile.stage())
                && profile.road() == Road.FUTURE_INTEREST
                && again != null
                && again.isAfter(now)
                && !(before.road() == Road.FUTURE_INTEREST
                        && (again.equals(before.reentryAt()) || isOver(before.reentryAt(), now)));
    }

    /** A re-entry that has come moves on by itself: nobody has said anything. */
    private static boolean isOver(@Nullable Instant reentry, Instant now) {
        return reentry != null && !reentry.isAfter(now);
    }

    /** Whether it does, and a conversation is going on or about to begin. */
    static boolean endsConversation(FollowUp followUp, @Nullable Profile before, Instant now) {
        var profile = followUp.profile();
        return profile != null && isIn(profile, before, now) && looksForInterest(followUp);
    }

    private static boolean looksForInterest(FollowUp followUp) {
        var next = followUp.next();
        var waiting = next.waiting();
        return next.isConversation()
                || (waiting != null && waiting.purpose() == Purpose.ACQUIRE)
                || followUp.enrolment()
                        .filter(running -> running.purpose() == Purpose.ACQUIRE)
                        .isPresent();
    }

    private static boolean isOpen(Stage stage) {
        return stage == Stage.LEAD || stage == Stage.PROSPECT || stage == Stage.OPPORTUNITY;
    }
}
