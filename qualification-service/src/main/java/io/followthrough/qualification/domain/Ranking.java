package io.followthrough.qualification.domain;

import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * The order in which people are worked on: who may buy now, who may buy later, who was lost, who has bought, and last who is
 * not to be worked on; among them by what may be expected of them.
 */
public final class Ranking {

    private static final int HUNDREDTHS_OF_BEST = 10_000;

    private Ranking() {}

    /**
     * Sorts best first as text.
     *
     * @param expected 0 to 100, see {@link Decision#ranking}
     */
    public static String of(Stage stage, Road road, BigDecimal expected) {
        return String.format(
                Locale.ROOT,
                "%d:%05d",
                tier(stage, road),
                HUNDREDTHS_OF_BEST - expected.movePointRight(2).intValue());
    }

    private static int tier(Stage stage, Road road) {
        return switch (stage) {
            case LEAD, PROSPECT, OPPORTUNITY -> road == Road.CURRENT_INTEREST ? 0 : 1;
            case LOST -> 2;
            case CUSTOMER -> 3;
            case DISQUALIFIED, OPTED_OUT -> 4;
        };
    }
}
