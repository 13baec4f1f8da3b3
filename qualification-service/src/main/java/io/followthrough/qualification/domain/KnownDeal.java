package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityRecorded;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One deal as it stands: what was told of it last, field by field.
 *
 * @param dealId null for deals that were told of without an id; of somebody merged see {@link DealIds}
 * @param value in {@code currency}
 * @param currency ISO 4217
 * @param openedAt when it was first told of
 * @param since when it came to where it stands
 * @param stage how far it has got, in the seller's own words
 * @param expectedClose the day on which it is expected to be won
 */
public record KnownDeal(
        @Nullable String dealId,
        State state,
        @Nullable BigDecimal value,
        @Nullable String currency,
        @Nullable String reason,
        @Nullable String repId,
        Instant openedAt,
        Instant since,
        @Nullable String stage,
        @Nullable LocalDate expectedClose) {

    public enum State {
        OPEN,
        WON,
        LOST
    }

    /** In the order in which they began. */
    public static List<KnownDeal> of(Prospect prospect) {
        return of(prospect, activity -> true);
    }

    /** As these activities alone tell of them. */
    static List<KnownDeal> of(Prospect prospect, Predicate<ActivityRecorded> heard) {
        var ids = DealIds.of(prospect);
        var deals = new LinkedHashMap<String, KnownDeal>();
        prospect.activities().stream()
                .filter(activity -> Deals.isAbout(activity.kind()))
                .filter(heard)
                .forEach(activity -> deals.compute(ids.of(activity), (id, held) -> told(id, held, activity)));
        return new ArrayList<>(deals.values());
    }

    private static KnownDeal told(String id, @Nullable KnownDeal held, ActivityRecorded activity) {
        var deal = activity.deal();
        var state = switch (activity.kind()) {
            case DEAL_WON -> State.WON;
            case DEAL_LOST -> State.LOST;
            default -> State.OPEN;
        };
        return new KnownDeal(
                id.equals(DealIds.UNNAMED) ? null : id,
                state,
                or(deal == null ? null : deal.value(), held == null ? null : held.value),
                or(deal == null ? null : deal.currency(), held == null ? null : held.currency),
                deal == null ? null : deal.reason(),
                or(activity.repId(), held == null ? null : held.repId),
                held == null ? activity.at() : held.openedAt,
                held != null && held.state == state ? held.since : activity.at(),
                or(deal == null ? null : deal.stage(), held == null ? null : held.stage),
                or(deal == null ? null : deal.expectedClose(), held == null ? null : held.expectedClose));
    }

    private static <T> @Nullable T or(@Nullable T told, @Nullable T held) {
        return told == null ? held : told;
    }
}
