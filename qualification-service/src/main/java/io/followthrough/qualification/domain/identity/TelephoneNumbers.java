package io.followthrough.qualification.domain.identity;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers that people type to get past a required field. They ring nowhere and tell nobody from anybody. */
public final class TelephoneNumbers {

    /** ITU-T E.164 country codes of two digits; 1 and 7 have one, all others three. */
    private static final Set<String> TWO_DIGITS = Set.of(
            "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
            "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
            "86", "90", "91", "92", "93", "94", "95", "98");
    /** After at most four digits of area one digit seven times or more: 0151 1111111. */
    private static final Pattern ONE_DIGIT = Pattern.compile("\\d{0,4}?(\\d)\\1{6,}");
    /** North American numbers kept for films, and the area code that there is not. */
    private static final Pattern FILM = Pattern.compile("555\\d{7}|[2-9]\\d{2}55501\\d{2}|[2-9]\\d{2}5551234");

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    private static final int SHORTEST_RUN = 6;

    private TelephoneNumbers() {}

    /** @param number E.164 */
    public static boolean isDummy(String number) {
        var digits = digits(number);
        if (digits.isEmpty()) {
            return true;
        }
        var national = national(digits);
        return isRun(digits, 1)
                || isRun(digits, 9)
                || isRun(national, 1)
                || isRun(national, 9)
                || isRun(national, 0)
                || ONE_DIGIT.matcher(national).matches()
                || digits.startsWith("1") && FILM.matcher(national).matches();
    }

    /**
     * A number as it is kept, E.164; empty where nothing says its country.
     *
     * @param sameCountry a number of somebody who most likely dials within the same country; null if there is none
     */
    public static Optional<String> asKept(WrittenNumber number, @Nullable String sameCountry) {
        if (number.form() == WrittenNumber.Form.WITH_COUNTRY) {
            return Optional.of("+" + number.digits());
        }
        var digits = sameCountry == null ? "" : digits(sameCountry);
        if (digits.isEmpty() || number.form() == WrittenNumber.Form.EITHER) {
            return Optional.empty();
        }
        var code = digits.substring(0, digits.length() - national(digits).length());
        // In Italy the zero belongs to the number.
        return Optional.of("+" + code + (code.equals("39") ? "0" : "") + number.digits());
    }

    private static String digits(String number) {
        var end = number.indexOf(';');
        return NO_DIGIT.matcher(end < 0 ? number : number.substring(0, end)).replaceAll("");
    }

    /** What follows the country code. @param digits of a number in E.164 */
    static String national(String digits) {
        var code = digits.startsWith("1") || digits.startsWith("7")
                ? 1
                : digits.length() > 1 && TWO_DIGITS.contains(digits.substring(0, 2)) ? 2 : 3;
        return digits.substring(Math.min(code, digits.length()));
    }

    /** @param step from each digit to the next; after 9 comes 0 */
    private static boolean isRun(String digits, int step) {
        for (var at = 1; at < digits.length(); at++) {
            if ((digits.charAt(at - 1) - '0' + step) % 10 != digits.charAt(at) - '0') {
                return false;
            }
        }
        return digits.length() >= SHORTEST_RUN;
    }
}
