package io.followthrough.reading.facts;

import io.followthrough.reading.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sums of money: {@code 10.000 €}, {@code USD 25,000.00}, {@code 8 Tsd. Euro}, {@code 1.5m}, "twenty thousand euros". A
 * number without currency and unit is no sum, unless the text is the answer to a question for one.
 */
public final class Amounts {

    private static final String CURRENCY =
            "eur(?:os?)?\\b|\u20ac|us ?dollars?\\b|usd\\b|us\\$|\\$|dollars?\\b|dolares\\b|bucks\\b|gbp\\b|\u00a3|pounds?\\b|quid\\b|chf\\b|s?fr\\.|franken\\b|francs?\\b|pesos?\\b|mxn\\b|reais\\b|brl\\b|r\\$|zl\\b|pln\\b|sek\\b|dkk\\b|nok\\b|kroner?\\b|kronor\\b|yen\\b|jpy\\b";
    private static final String UNIT =
            "k|tsd|tds|thousand|tausend|mil|mila|mille|duizend|grand|mio|mn|million(?:s|en|i|es)?|millones|millon|milhoes|milhao|milione|miljoen|m";
    private static final String NUMBER = "\\d{1,3}(?:[.,' ]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?";

    private static final Pattern IN_DIGITS = Pattern.compile(
            "(?<![\\w+/.,-])(" + CURRENCY + ")? ?(?<!\\+)(" + NUMBER + ")(?: ?(?:-|\u2013|to|bis|a|ate|tot) ?(" + NUMBER
                    + "))?(?: ?(" + UNIT + ")\\b\\.?)?(?: (?:de )?)?(" + CURRENCY + ")?(?![\\w/])");

    private static final Map<String, Integer> SPOKEN = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("eight", 8),
            Map.entry("ten", 10),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("hundred", 100),
            Map.entry("ein", 1),
            Map.entry("eine", 1),
            Map.entry("zwei", 2),
            Map.entry("drei", 3),
            Map.entry("vier", 4),
            Map.entry("funf", 5),
            Map.entry("sechs", 6),
            Map.entry("acht", 8),
            Map.entry("zehn", 10),
            Map.entry("funfzehn", 15),
            Map.entry("zwanzig", 20),
            Map.entry("dreisig", 30),
            Map.entry("vierzig", 40),
            Map.entry("funfzig", 50),
            Map.entry("hundert", 100),
            Map.entry("un", 1),
            Map.entry("una", 1),
            Map.entry("dos", 2),
            Map.entry("tres", 3),
            Map.entry("cuatro", 4),
            Map.entry("cinco", 5),
            Map.entry("diez", 10),
            Map.entry("quince", 15),
            Map.entry("veinte", 20),
            Map.entry("treinta", 30),
            Map.entry("cincuenta", 50),
            Map.entry("cien", 100),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("cinq", 5),
            Map.entry("dix", 10),
            Map.entry("quinze", 15),
            Map.entry("vingt", 20),
            Map.entry("trente", 30),
            Map.entry("cinquante", 50),
            Map.entry("cent", 100),
            Map.entry("due", 2),
            Map.entry("tre", 3),
            Map.entry("cinque", 5),
            Map.entry("dieci", 10),
            Map.entry("quindici", 15),
            Map.entry("venti", 20),
            Map.entry("trenta", 30),
            Map.entry("cinquanta", 50),
            Map.entry("cento", 100),
            Map.entry("um", 1),
            Map.entry("dois", 2),
            Map.entry("dez", 10),
            Map.entry("vinte", 20),
            Map.entry("trinta", 30),
            Map.entry("cinquenta", 50),
            Map.entry("cem", 100),
            Map.entry("een", 1),
            Map.entry("twee", 2),
            Map.entry("drie", 3),
            Map.entry("vijf", 5),
            Map.entry("tien", 10),
            Map.entry("vijftien", 15),
            Map.entry("twintig", 20),
            Map.entry("dertig", 30),
            Map.entry("vijftig", 50),
            Map.entry("seven", 7),
            Map.entry("nine", 9),
            Map.entry("twelve", 12),
            Map.entry("sixty", 60),
            Map.entry("eighty", 80),
            Map.entry("sieben", 7),
            Map.entry("neun", 9),
            Map.entry("zwolf", 12),
            Map.entry("sechzig", 60),
            Map.entry("achtzig", 80),
            Map.entry("seis", 6),
            Map.entry("ocho", 8),
            Map.entry("doce", 12),
            Map.entry("cuarenta", 40),
            Map.entry("sesenta", 60),
            Map.entry("ochenta", 80),
            Map.entry("quatre", 4),
            Map.entry("huit", 8),
            Map.entry("douze", 12),
            Map.entry("quarante", 40),
            Map.entry("soixante", 60),
            Map.entry("sei", 6),
            Map.entry("otto", 8),
            Map.entry("dodici", 12),
            Map.entry("quaranta", 40),
            Map.entry("sessanta", 60),
            Map.entry("quattro", 4),
            Map.entry("quatro", 4),
            Map.entry("oito", 8),
            Map.entry("doze", 12),
            Map.entry("quarenta", 40),
            Map.entry("sessenta", 60),
            Map.entry("zes", 6),
            Map.entry("twaalf", 12),
            Map.entry("veertig", 40),
            Map.entry("zestig", 60),
            Map.entry("honderd", 100));

    private static final Pattern IN_WORDS = Pattern.compile("\\b(" + String.join("|", SPOKEN.keySet())
            + ") ?(thousand|tausend|mil|mila|mille|duizend|grand|million(?:s|en|i|es)?|millones|millon|milhoes|milhao|milione|miljoen)\\b(?: (?:de )?("
            + CURRENCY + "))?");

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("\u20ac", "EUR"),
            Map.entry("$", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("bucks", "USD"),
            Map.entry("\u00a3", "GBP"),
            Map.entry("quid", "GBP"),
            Map.entry("r$", "BRL"),
            Map.entry("reais", "BRL"),
            Map.entry("zl", "PLN"),
            Map.entry("yen", "JPY"));
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private static final Pattern TELEPHONE = Pattern.compile("\\+\\d[\\d ()/-]{6,}|\\b0\\d{2,5}[ /-]?\\d{5,}");

    private Amounts() {}

    /** Sums with a currency or a unit, in their order. */
    public static List<Amount> in(String folded) {
        return find(folded, false);
    }

    /** The largest sum in the answer to a question for one: a plain number counts, a telephone number or a year does not. */
    public static Optional<Amount> answered(String folded) {
        return find(TELEPHONE.matcher(folded).replaceAll(" "), true).stream()
                .max((one, other) -> one.value().compareTo(other.value()));
    }

    private static List<Amount> find(String folded, boolean plain) {
        var amounts = new ArrayList<Amount>();
        IN_DIGITS
                .matcher(folded)
                .results()
                .forEach(words -> digits(words, plain, folded).ifPresent(amounts::add));
        IN_WORDS.matcher(folded)
                .results()
                .forEach(words -> amounts.add(new Amount(
                        BigDecimal.valueOf(SPOKEN.getOrDefault(words.group(1), 1))
                                .multiply(factor(words.group(2))),
                        currency(words.group(3)),
                        words.group().strip())));
        return amounts;
    }

    private static Optional<Amount> digits(MatchResult words, boolean plain, String folded) {
        var currency = currency(words.group(1) != null ? words.group(1) : words.group(5));
        var unit = words.group(4);
        var written = words.group(3) != null ? words.group(3) : words.group(2);
        if (currency == null
                && (unit == null ? !plain || isNoSum(written, words, folded) : unit.equals("mil") && !plain)) {
            return Optional.empty();
        }
        return Optional.of(new Amount(
                number(written).multiply(factor(unit)), currency, words.group().strip()));
    }

    private static boolean isNoSum(String written, MatchResult words, String folded) {
        var digits = written.replaceAll("\\D", "");
        var year = digits.equals(written)
                && digits.matches("20[2-9]\\d")
                && folded.strip().length() > written.length();
        var behind = folded.substring(words.end());
        var otherThing = behind.matches(
                " ?(?:%|users?|people|seats?|employees|mitarbeiter\\w*|platze|lizenzen|licencias|postes|personas?|personen|tage|days|weeks?|months?|years?|wochen|monate|jahre|[./:-]?\\d).*");
        return year || otherThing || digits.length() > 9 || digits.startsWith("0") && digits.length() > 1;
    }

    private static BigDecimal number(String written) {
        var last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
        var decimals = last < 0 ? 0 : written.length() - last - 1;
        if (last >= 0 && decimals <= 2) {
            return new BigDecimal(written.substring(0, last).replaceAll("\\D", "") + "." + written.substring(last + 1))
                    .stripTrailingZeros();
        }
        return new BigDecimal(written.replaceAll("\\D", ""));
    }

    private static BigDecimal factor(@Nullable String unit) {
        if (unit == null) {
            return BigDecimal.ONE;
        }
        return switch (unit) {
            case "k", "tsd", "tds", "thousand", "tausend", "mil", "mila", "mille", "duizend", "grand" -> THOUSAND;
            default -> MILLION;
        };
    }

    private static @Nullable String currency(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var known = CODES.get(written);
        if (known != null) {
            return known;
        }
        return switch (written.substring(0, 2)) {
            case "eu" -> "EUR";
            case "us", "do" -> "USD";
            case "gb", "po" -> "GBP";
            case "ch", "sf", "fr" -> "CHF";
            case "pe", "mx" -> "MXN";
            case "br" -> "BRL";
            case "pl" -> "PLN";
            case "jp" -> "JPY";
            case "dk" -> "DKK";
            case "no" -> "NOK";
            default -> "SEK";
        };
    }
}
