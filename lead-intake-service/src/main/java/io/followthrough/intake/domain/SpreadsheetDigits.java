package io.followthrough.intake.domain;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The digits of a number that a spreadsheet or a program took for an amount: {@code 4.915112345678E+12}, {@code 15112345678.0}. */
public final class SpreadsheetDigits {

    private static final Pattern POWER = Pattern.compile("\\d(?:[.,]\\d{1,15})?[eE]\\+?\\d{1,2}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{5,15}[.,]0{1,2}");

    /** What keeps a spreadsheet from taking it so: {@code '0151…}, {@code ="0151…"}. */
    private static final Pattern AS_TEXT = Pattern.compile("^(?:'|=\\s*\")(.*?)\"?$");
    /** Spreadsheets round to six digits; whoever writes as many as this writes all, and leaves zeros at the end away. */
    private static final int SHOWN_IN_FULL = 10;

    private SpreadsheetDigits() {}

    /** The text itself when it is no such number. Digits that were rounded away are not made up: a stranger may have that number. */
    public static Reading<String> of(String written) {
        var text = AS_TEXT.matcher(written).replaceFirst("$1");
        if (POWER.matcher(text).matches()) {
            var amount = new BigDecimal(text.replace(',', '.'));
            return amount.scale() < 0 && amount.precision() < SHOWN_IN_FULL
                    ? Reading.failed(
                            "has lost its last digits in a spreadsheet",
                            "format the column as text there, type the number again, and export once more")
                    : Reading.of(amount.stripTrailingZeros().toPlainString());
        }
        return Reading.of(AMOUNT.matcher(text).matches() ? text.replaceFirst("[.,]0+$", "") : text);
    }
}
