package io.followthrough.analytics.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A deal as it was reported last: what was recorded wrongly is corrected by a newer report of the same deal.
 *
 * @param activityId what reported it; decides between reports of the same instant
 */
public record KnownDeal(State state, Instant at, @Nullable String repId, String activityId) {

    private static final Comparator<KnownDeal> NEWEST =
            Comparator.comparing(KnownDeal::at).thenComparing(KnownDeal::activityId);

    /** How a deal stands. */
    public enum State {
        OPEN,
        WON,
        LOST
    }

    static KnownDeal of(ActivityRecorded activity, State state) {
        return new KnownDeal(state, activity.at(), activity.repId(), activity.activityId());
    }

    /** What an activity says of a deal; null when it is about none. */
    static @Nullable State stateAfter(ActivityKind kind) {
        return kind == ActivityKind.DEAL_WON
                ? State.WON
                : kind == ActivityKind.DEAL_LOST ? State.LOST : kind == ActivityKind.DEAL_OPENED ? State.OPEN : null;
    }

    /** Tells a person's deals apart. One without an id is told from all others by what reported it. */
    static String key(ActivityRecorded activity) {
        var deal = activity.deal();
        return deal == null || deal.dealId() == null ? "activity:" + activity.activityId() : deal.dealId();
    }

    KnownDeal join(KnownDeal other) {
        return NEWEST.compare(this, other) >= 0 ? this : other;
    }

    public boolean isWon() {
        return state == State.WON;
    }

    public boolean isClosed() {
        return state != State.OPEN;
    }
}
