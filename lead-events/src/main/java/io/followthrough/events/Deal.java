package io.followthrough.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sale in the making, won or lost.
 *
 * @param currency ISO 4217
 * @param reason why it was won or lost
 */
public record Deal(
        @Nullable String dealId,
        @Nullable BigDecimal value,
        @Nullable String currency,
        @Personal @Nullable String reason) {}
