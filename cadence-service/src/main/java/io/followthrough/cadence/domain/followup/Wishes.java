package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.cadence.domain.definition.Situation;
import io.followthrough.cadence.domain.planning.BestHours;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often and about what somebody wants to hear from us, as last said. Which channels are wanted stands in the
 * {@link Closure}s. Interest that is shown later is answered all the same: whoever asks a question wants to hear the answer.
 *
 * @param saidAt null if nothing was ever said
 * @param seldom at most one e-mail in {@link #SELDOM}
 * @param pausedUntil nothing is sent and nobody calls before that, or e-mails are few until then if they are to be; null without an end
 * @param withoutIdeas no case studies, reports and the like
 * @param hours when they want to be called; null if whenever
 */
public record Wishes(
        @Nullable Instant saidAt,
        boolean seldom,
        @Nullable Instant pausedUntil,
        boolean withoutIdeas,
        @Nullable BestHours hours) {

    public static final Wishes NONE = new Wishes(null, false, null, false, null);
    public static final Duration SELDOM = Duration.ofDays(30);

    static final String PAUSE = "asked for a pause";
    static final String NO_IDEAS = "does not want case studies and reports";

    Wishes at(@Nullable BestHours theirs) {
        return new Wishes(saidAt, seldom, pausedUntil, withoutIdeas, theirs);
    }

    /** What two people said who turned out to be one: of each kind the newest. */
    Wishes joined(Wishes other) {
        var newest = other.saidAt != null && isNews(other.saidAt) ? other : this;
        var isLater =
                other.hours != null && (hours == null || other.hours.saidAt().isAfter(hours.saidAt()));
        return newest.at(isLater ? other.hours : hours);
    }

    /** Whether this was said later, or is what is known already. */
    boolean isNews(Instant at) {
        return saidAt == null || at.isAfter(saidAt);
    }

    /** Until when somebody in this situation is left in peace; empty if nothing was asked for, or the time is over. */
    Optional<Instant> rest(Situation situation, Profile profile, Instant now) {
        return switch (situation) {
            case CONVERSATION -> Optional.empty();
            case NEW_INTEREST -> isSince(profile.currentSince()) ? Optional.empty() : pause(now);
            case NURTURE, CUSTOMER, LOST, WIN_BACK, REWARDED -> pause(now);
        };
    }

    public Optional<Instant> pause(Instant now) {
        return Optional.ofNullable(pausedUntil).filter(until -> !seldom && until.isAfter(now));
    }

    /** Whether e-mails are to be few at this moment. */
    public boolean isSeldom(Instant now) {
        return seldom && (pausedUntil == null || pausedUntil.isAfter(now));
    }

    /** Why this e-mail is left out; empty if it may leave. */
    public static Optional<String> obstacle(FollowUp followUp, TouchId id, Rules rules, Instant now) {
        var wishes = followUp.suppression().wishes();
        var enrolment = followUp.enrolmentOf(id).orElse(null);
        var last = Punctuality.lastEmail(followUp).orElse(null);
        return wishes.isSeldom(now)
                        && enrolment != null
                        && !(enrolment.purpose() == Purpose.ACQUIRE && wishes.isSince(enrolment.startedAt()))
                        && last != null
                        && last.plus(SELDOM).isAfter(now)
                ? Optional.of("wants at most one e-mail in " + SELDOM.toDays() + " days")
                : Resting.obstacle(followUp, id, rules);
    }

    private boolean isSince(@Nullable Instant at) {
        return at != null && saidAt != null && at.isAfter(saidAt);
    }
}
