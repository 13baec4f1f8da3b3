package io.followthrough.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money.
 *
 * @param currency ISO 4217, or null when none was named
 * @param words as written
 */
public record Amount(BigDecimal value, @Nullable String currency, String words) {}
