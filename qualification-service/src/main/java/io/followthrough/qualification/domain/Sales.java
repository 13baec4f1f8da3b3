package io.followthrough.qualification.domain;

import java.time.Instant;
import java.util.Optional;

/** What somebody has bought, as far as it was not taken back. */
public final class Sales {

    private Sales() {}

    /** Since when something that was won has stood without a break; empty if nothing stands. */
    public static Optional<Instant> standingSince(Prospect prospect) {
        var deals = new Deals();
        Instant since = null;
        for (var activity : prospect.activities()) {
            deals.told(activity);
            if (!deals.anyWon()) {
                since = null;
            } else if (since == null) {
                since = activity.at();
            }
        }
        return Optional.ofNullable(since);
    }
}
