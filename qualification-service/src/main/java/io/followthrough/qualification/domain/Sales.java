package io.followthrough.qualification.domain;

import java.time.Instant;
import java.util.Optional;

/** What somebody has bought, as far as it was not taken back. */
public final class Sales {

    private Sales() {}

    /** When the first of the deals was won that stand; one that was corrected since has never been won. Empty if none stands. */
    public static Optional<Instant> standingSince(Prospect prospect) {
        var deals = new Deals(prospect);
        prospect.activities().forEach(deals::told);
        return deals.wonSince();
    }
}
