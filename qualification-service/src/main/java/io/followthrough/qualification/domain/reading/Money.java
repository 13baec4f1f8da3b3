package io.followthrough.qualification.domain.reading;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sums of money in plain words: {@code 10000}, {@code 10.000 €}, {@code USD 5k}, {@code 5-10k} (the upper end). */
final class Money {

    private static final Pattern AMOUNT = Pattern.compile(
            "(\\d{1,3}(?:[.,' \u00a0]\\d{3})+|\\d+(?:[.,]\\d+)?)\\s*(k|m|tsd|thousand|tausend|mil|mio|million|millionen|millones)?\\b");
    private static final BigDecimal THOUSAND = new BigDecimal(1_000);
    private static final BigDecimal MILLION = new BigDecimal(1_000_000);
    private static final BigDecimal FIRST_YEAR = new BigDecimal(1990);
    private static final BigDecimal LAST_YEAR = new BigDecimal(2100);

    private Money() {}

    static Optional<BigDecimal> in(String answer) {
        var text = answer.toLowerCase(Locale.ROOT);
        var found = AMOUNT.matcher(text);
        BigDecimal largest = null;
        while (found.find()) {
            var unit = found.group(2);
            var amount = number(found.group(1)).multiply(factor(unit));
            if (unit == null && looksLikeAYear(amount, text)) {
                continue;
            }
            largest = largest == null ? amount : largest.max(amount);
        }
        return Optional.ofNullable(largest);
    }

    /** "Approved for 2027" names a year, "2000" and "2000 euro" a sum. */
    private static boolean looksLikeAYear(BigDecimal amount, String text) {
        return amount.compareTo(FIRST_YEAR) > 0
                && amount.compareTo(LAST_YEAR) < 0
                && amount.stripTrailingZeros().scale() >= 0
                && text.chars().filter(Character::isLetter).count() > 5;
    }

    private static BigDecimal number(String digits) {
        var grouped = digits.matches("\\d{1,3}([.,' \u00a0]\\d{3})+");
        return new BigDecimal(grouped ? digits.replaceAll("\\D", "") : digits.replace(',', '.'));
    }

    private static BigDecimal factor(@org.jspecify.annotations.Nullable String unit) {
        return switch (unit) {
            case null -> BigDecimal.ONE;
            case "k", "tsd", "thousand", "tausend", "mil" -> THOUSAND;
            default -> MILLION;
        };
    }
}
