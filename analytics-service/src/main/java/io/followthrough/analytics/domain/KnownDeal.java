package io.followthrough.analytics.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.DealOwner;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A deal as one report has it. What was recorded wrongly is corrected by a newer report of the same deal; the older ones are
 * kept all the same, for the newest may turn out to be another person's.
 *
 * @param deal tells a person's deals apart; empty for those without an id, which are one, as qualification has it; see {@link DealOwner}
 * @param activityId what reported it; decides where nothing else does
 * @param receivedAt when it was told, where that is not when it happened: of the same instant an end comes after a beginning, and then
 *     what was told later is the newer, as qualification has it
 */
public record KnownDeal(
        String deal,
        State state,
        Instant at,
        @Nullable String repId,
        String activityId,
        @Nullable Instant receivedAt) {

    private static final Comparator<KnownDeal> NEWEST = Comparator.comparing(KnownDeal::at)
            .thenComparing(KnownDeal::isClosed)
            .thenComparing(KnownDeal::toldAt)
            .thenComparing(KnownDeal::activityId);

    /** How a deal stands. */
    public enum State {
        OPEN,
        WON,
        LOST
    }

    static KnownDeal of(ActivityRecorded activity, State state) {
        var deal = activity.deal();
        var id = deal == null || deal.dealId() == null ? DealOwner.UNNAMED : deal.dealId();
        return new KnownDeal(id, state, activity.at(), activity.repId(), activity.activityId(), activity.receivedAt());
    }

    KnownDeal named(String id) {
        return id.equals(deal) ? this : new KnownDeal(id, state, at, repId, activityId, receivedAt);
    }

    private Instant toldAt() {
        return receivedAt == null ? at : receivedAt;
    }

    /** What an activity says of a deal; null when it is about none. */
    static @Nullable State stateAfter(ActivityKind kind) {
        return kind == ActivityKind.DEAL_WON
                ? State.WON
                : kind == ActivityKind.DEAL_LOST ? State.LOST : kind == ActivityKind.DEAL_OPENED ? State.OPEN : null;
    }

    /** The newest report of each deal. */
    static Collection<KnownDeal> standing(Map<String, KnownDeal> reports) {
        if (reports.size() < 2) {
            return reports.values();
        }
        var standing = new TreeMap<String, KnownDeal>();
        reports.values().forEach(report -> standing.merge(report.deal, report, KnownDeal::join));
        return standing.values();
    }

    /** When a deal came to stand as it does: a state that is reported again began with the first report in a row. */
    static Instant since(KnownDeal standing, Collection<KnownDeal> reports) {
        var since = standing;
        var ofThisDeal = reports.stream()
                .filter(report -> report.deal.equals(standing.deal))
                .sorted(NEWEST.reversed())
                .toList();
        for (var report : ofThisDeal) {
            if (report.state != standing.state) {
                break;
            }
            since = report;
        }
        return since.at;
    }

    /** Whom the newest report of a deal names that names anybody; null if none does. */
    static @Nullable String repNamed(KnownDeal standing, Collection<KnownDeal> reports) {
        return reports.stream()
                .filter(report -> report.deal.equals(standing.deal) && report.repId != null)
                .max(NEWEST)
                .map(KnownDeal::repId)
                .orElse(null);
    }

    KnownDeal join(KnownDeal other) {
        return NEWEST.compare(this, other) >= 0 ? this : other;
    }

    public boolean isWon() {
        return state == State.WON;
    }

    public boolean isLost() {
        return state == State.LOST;
    }

    public boolean isClosed() {
        return state != State.OPEN;
    }
}
