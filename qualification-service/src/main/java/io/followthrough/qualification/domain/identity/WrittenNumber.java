package io.followthrough.qualification.domain.identity;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number as somebody writes it down, to be compared with numbers as they are kept: {@code +49 (0)151 2345678},
 * {@code 0049 151 2345678} and {@code 0151/2345678} mean {@code +491512345678}.
 *
 * @param digits without extension, without what is dialled before a country code or an area
 * @param form what the digits begin with
 * @param extension empty if none was written: then all extensions are meant
 */
public record WrittenNumber(String digits, Form form, String extension) {

    /** Whether the country is said. */
    public enum Form {
        WITH_COUNTRY,
        WITHIN_COUNTRY,
        /** Digits alone may be either. */
        EITHER
    }

    private static final Pattern NUMBER = Pattern.compile("[0-9 ()./\\p{Pd}]+");
    private static final Pattern EXTENSION =
            Pattern.compile("(?i)[\\s,;]*(?:extension|ext\\.?|durchwahl|dw\\.?|x|#)\\s*=?\\s*([0-9]{1,7})$");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");
    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_DIGITS = 20;

    /**
     * Empty for what is no number.
     *
     * @param text a blank at its beginning stands for a plus sign, which is what becomes of one in a query that was not encoded
     */
    public static Optional<WrittenNumber> read(String text) {
        var plain = BLANKS.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).replaceFirst("(?i)^tel:", ""))
                .replaceAll(" ");
        var extension = EXTENSION.matcher(plain);
        var said = extension.find() ? extension.group(1) : "";
        var number = said.isEmpty() ? plain : plain.substring(0, extension.start());
        var plus = number.startsWith(" ") || number.startsWith("+");
        number = (plus ? number.substring(1) : number).strip().replace("(0)", "");
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        var digits = NOT_A_DIGIT.matcher(number).replaceAll("");
        var form = plus || digits.startsWith("00")
                ? Form.WITH_COUNTRY
                : digits.startsWith("0") ? Form.WITHIN_COUNTRY : Form.EITHER;
        var significant = digits.replaceFirst("^0{1,2}", "");
        return significant.length() < FEWEST_DIGITS || significant.length() > MOST_DIGITS
                ? Optional.empty()
                : Optional.of(new WrittenNumber(significant, form, said));
    }

    /** Whether a number that is kept is this one. @param kept E.164, maybe with {@code ;ext=} */
    public boolean means(String kept) {
        var end = kept.indexOf(";ext=");
        var other = NOT_A_DIGIT.matcher(end < 0 ? kept : kept.substring(0, end)).replaceAll("");
        var theirs = end < 0 ? "" : kept.substring(end + ";ext=".length());
        return (extension.isEmpty() || extension.equals(theirs))
                && (form != Form.WITHIN_COUNTRY && isWhole(other) || form != Form.WITH_COUNTRY && isNational(other));
    }

    /** The last digits that all numbers meant have in common, by which they may be looked for. */
    public String ending() {
        return form == Form.WITHIN_COUNTRY
                ? digits
                : TelephoneNumbers.national(digits).replaceFirst("^0", "");
    }

    /** {@code +49 0151 …}: many write the zero that is dialled within the country behind its code as well. */
    private boolean isWhole(String other) {
        var national = TelephoneNumbers.national(digits);
        var code = digits.substring(0, digits.length() - national.length());
        return other.equals(digits) || national.startsWith("0") && other.equals(code + national.substring(1));
    }

    /** In Italy the zero belongs to the number. */
    private boolean isNational(String other) {
        var national = TelephoneNumbers.national(other);
        return national.equals(digits) || national.equals("0" + digits);
    }
}
