package io.followthrough.analytics.domain;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A deal won or lost; the newest report of the same deal holds.
 *
 * @param activityId what reported it; decides between reports of the same instant
 */
public record ClosedDeal(boolean won, Instant at, @Nullable String repId, String activityId) {

    /** The key of a person's deal that carries no id: two of them are taken to be the same. */
    static final String UNNAMED = "";

    private static final Comparator<ClosedDeal> NEWEST =
            Comparator.comparing(ClosedDeal::at).thenComparing(ClosedDeal::activityId);

    ClosedDeal join(ClosedDeal other) {
        return NEWEST.compare(this, other) >= 0 ? this : other;
    }
}
