package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.NotBefore;
import io.followthrough.events.NotBefore.Cause;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * "Not before October", by whatever door it was said: nobody writes or calls before that day. What runs pauses, what was about to
 * begin waits, and what would have come sooner comes then. Whoever carries on by hand all the same knows why.
 */
public final class Resting {

    static final String ASKED = "not to be contacted before then: asked for it, or has booked a meeting";
    private static final String TOO_LATE = "would answer at once what was said before the person asked for a pause";

    private Resting() {}

    /** The day, as long as it has not come. */
    public static Optional<Instant> until(@Nullable Profile profile, Instant now) {
        return until(profile == null ? null : profile.notBefore()).filter(now::isBefore);
    }

    /** The same, if the person wants to hear nothing at all until then: a meeting keeps nobody from getting the newsletter. */
    public static Optional<Instant> asked(Profile profile, Instant now) {
        return until(profile, now)
                .filter(until ->
                        profile.notBefore() != null && profile.notBefore().cause() == Cause.ASKED);
    }

    private static Optional<Instant> until(@Nullable NotBefore notBefore) {
        return Optional.ofNullable(notBefore).map(NotBefore::until);
    }

    /** Nothing of what comes next comes before that day. */
    static NextAction notBefore(NextAction next, @Nullable Profile profile, Instant now) {
        return until(profile, now)
                .filter(until ->
                        next.is(Kind.WAKE_UP) && next.at() != null && next.at().isBefore(until))
                .map(until -> NextAction.wakeUp(WakeCause.ASKED_FOR, until, ASKED))
                .orElse(next);
    }

    /** Heeds a decision that names the day, another one, or none any more; the same day again is no news. */
    static Change heed(FollowUp followUp, @Nullable Profile before, Rules rules, Instant now) {
        var profile = followUp.profile();
        if (profile == null || Objects.equals(profile.notBefore(), before == null ? null : before.notBefore())) {
            return Change.quietly(followUp);
        }
        var rested = until(before == null ? null : before.notBefore()).orElse(Instant.MIN);
        return until(profile, now)
                .map(until -> Overtaking.byRest(followUp, now).then(left -> rest(left, rested, until, now)))
                .orElseGet(() -> goOn(followUp, rested, rules, now));
    }

    private static Change rest(FollowUp followUp, Instant rested, Instant until, Instant now) {
        var next = followUp.next();
        if (isResting(next, rested)) {
            return Change.quietly(followUp.with(to(next, until)));
        }
        return switch (next.kind()) {
            case NONE -> Change.quietly(followUp);
            case PLANNING, WAITING ->
                Change.quietly(followUp.with(NextAction.wakeUp(WakeCause.ASKED_FOR, until, ASKED)));
            case ENROLLED ->
                isContactedBefore(followUp, until)
                        ? Listening.pause(followUp, until, ASKED, now)
                        : Change.quietly(followUp);
            case PAUSED -> Listening.pause(followUp, until, ASKED, now);
            case WAKE_UP -> Change.quietly(followUp.with(isContact(next) ? later(next, until) : next));
        };
    }

    /** A meeting takes place, and what others decide is awaited; whoever looks at these later sees the day. */
    private static boolean isContact(NextAction next) {
        return switch (Objects.requireNonNull(next.cause())) {
            case REENTRY, NURTURE, CONVERSATION, CALL_BACK, ASKED_FOR -> true;
            case HISTORIC, MEETING, UNREACHABLE, SETTLING, DISQUALIFIED -> false;
        };
    }

    private static NextAction later(NextAction next, Instant until) {
        return next.at() != null && next.at().isBefore(until)
                ? NextAction.wakeUp(Objects.requireNonNull(next.cause()), until, ASKED)
                : next;
    }

    private static boolean isContactedBefore(FollowUp followUp, Instant until) {
        return followUp.enrolment().stream()
                .flatMap(enrolment -> enrolment.touches().stream())
                .anyMatch(touch -> (touch.state() == TouchState.PLANNED || touch.state() == TouchState.DUE)
                        && touch.dueAt().isBefore(until));
    }

    /** Whoever asks for something again is answered. */
    private static Change goOn(FollowUp followUp, Instant rested, Rules rules, Instant now) {
        var next = followUp.next();
        if (!isResting(next, rested)) {
            return Change.quietly(followUp);
        }
        return Change.quietly(
                followUp.with(next.is(Kind.PAUSED) ? to(next, now) : Choosing.afterNews(followUp, rules, now)));
    }

    private static boolean isResting(NextAction next, Instant rested) {
        return (next.is(Kind.PAUSED) || next.is(Kind.WAKE_UP))
                && ASKED.equals(next.reason())
                && rested.equals(next.at());
    }

    private static NextAction to(NextAction next, Instant until) {
        return next.enrolment() != null
                ? NextAction.paused(next.enrolment(), until, ASKED)
                : NextAction.wakeUp(Objects.requireNonNull(next.cause()), until, ASKED);
    }

    /** Why an e-mail makes no sense: what would have been answered at once was said before the rest. */
    public static Optional<String> obstacle(FollowUp followUp, TouchId id, Rules rules) {
        var profile = followUp.profile();
        var rested = until(profile == null ? null : profile.notBefore()).orElse(Instant.MAX);
        return followUp.enrolmentOf(id)
                .filter(enrolment -> !enrolment.startedAt().isBefore(rested))
                .filter(enrolment -> Holding.answersAtOnce(followUp, id, rules))
                .map(enrolment -> TOO_LATE);
    }
}
