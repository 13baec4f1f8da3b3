package io.followthrough.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sale in the making, won or lost.
 *
 * @param currency ISO 4217
 * @param reason why it was won or lost
 * @param stage how far it has got, in the seller's own words, for example {@code proposal}
 * @param expectedClose the day on which it is expected to be won
 */
public record Deal(
        @Nullable String dealId,
        @Nullable BigDecimal value,
        @Nullable String currency,
        @Personal @Nullable String reason,
        @Nullable String stage,
        @Nullable LocalDate expectedClose) {

    /** A deal of which nobody says how far it has got. */
    public Deal(
            @Nullable String dealId, @Nullable BigDecimal value, @Nullable String currency, @Nullable String reason) {
        this(dealId, value, currency, reason, null, null);
    }

    Deal withoutWords() {
        return new Deal(dealId, value, currency, null, stage, expectedClose);
    }
}
