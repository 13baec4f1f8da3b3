package io.followthrough.qualification.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * Rounds parts so that they still add up to their rounded total: each is rounded down, and the hundredths left over go to
 * the largest remainders (Hamilton's method).
 */
final class Apportionment {

    static final int DECIMALS = 2;
    private static final BigDecimal HUNDREDTH = BigDecimal.ONE.movePointLeft(DECIMALS);

    private Apportionment() {}

    /** @param parts add up to the total before it was rounded; none is negative */
    static <K extends Enum<K>> Map<K, BigDecimal> apportion(BigDecimal total, Map<K, BigDecimal> parts) {
        if (parts.isEmpty()) {
            return Map.of();
        }
        var rounded =
                new EnumMap<K, BigDecimal>(parts.keySet().iterator().next().getDeclaringClass());
        parts.forEach((key, part) -> rounded.put(key, part.setScale(DECIMALS, RoundingMode.DOWN)));
        var left = total.subtract(rounded.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .movePointRight(DECIMALS)
                .intValueExact();
        Comparator<Map.Entry<K, BigDecimal>> byRemainder = Comparator.comparing(
                part -> part.getValue().subtract(part.getValue().setScale(DECIMALS, RoundingMode.DOWN)));
        parts.entrySet().stream()
                .sorted(byRemainder.reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(left)
                .forEach(part -> rounded.merge(part.getKey(), HUNDREDTH, BigDecimal::add));
        return rounded;
    }
}
