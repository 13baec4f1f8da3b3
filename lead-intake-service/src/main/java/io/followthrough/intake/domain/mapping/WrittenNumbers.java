package io.followthrough.intake.domain.mapping;

import io.followthrough.intake.domain.Reading;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as the spreadsheets of all countries write them. What can be two numbers is none: the one is a thousand times the other. */
final class WrittenNumbers {

    /** Blanks, the Swiss apostrophe, and the sign of a currency before or behind. */
    private static final Pattern BESIDE =
            Pattern.compile("[\\s\u00a0\u2007\u2009\u202f'\u2019]|^[\u20ac$\u00a3\u00a5]|[\u20ac$\u00a3\u00a5]$");

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?");
    private static final Pattern GROUPS = Pattern.compile("[+-]?[1-9]\\d{0,2}(?:[.,]\\d{3})+");
    private static final Pattern ONE_GROUP = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");

    private static final Pattern GROUPING = Pattern.compile("(?<=\\d)[.,](?=\\d{3}(?!\\d))");

    private WrittenNumbers() {}

    /** @param decimalMark of the file; null where nobody has said it */
    static Reading<String> read(String text, @Nullable Character decimalMark) {
        var written = BESIDE.matcher(text.strip()).replaceAll("");
        var point = written.lastIndexOf('.');
        var comma = written.lastIndexOf(',');
        if (point < 0 && comma < 0) {
            return Reading.of(written);
        }
        if (point >= 0 && comma >= 0) {
            return both(text, written, Math.max(point, comma));
        }
        var mark = written.charAt(Math.max(point, comma));
        if (ONE_GROUP.matcher(written).matches() && decimalMark == null) {
            var at = written.indexOf(mark);
            return Reading.failed(
                    "may be " + written.replace(String.valueOf(mark), "") + " or " + written.replace(mark, '.'),
                    "say in the mapping which mark parts decimals (decimals: \".\" or decimals: \",\"), or write "
                            + written.substring(0, at) + written.substring(at + 1));
        }
        var isGrouped = GROUPS.matcher(written).matches() && (decimalMark == null || decimalMark != mark);
        return isGrouped
                ? Reading.of(written.replace(String.valueOf(mark), ""))
                : plain(text, written.replace(mark, '.'));
    }

    /** Of what is counted and never parted a mark before three digits groups them; a range stays one: {@code 1,000-5,000}. */
    static Reading<String> whole(String text) {
        return Reading.of(
                GROUPING.matcher(BESIDE.matcher(text.strip()).replaceAll("")).replaceAll(""));
    }

    private static Reading<String> both(String text, String written, int last) {
        var whole = written.substring(0, last);
        var isWhole = GROUPS.matcher(whole).matches() && whole.indexOf(written.charAt(last)) < 0;
        return isWhole ? plain(text, whole.replaceAll("[.,]", "") + "." + written.substring(last + 1)) : unread(text);
    }

    private static Reading<String> plain(String text, String number) {
        return PLAIN.matcher(number).matches() ? Reading.of(number) : unread(text);
    }

    private static Reading<String> unread(String text) {
        return Reading.failed(text.strip() + " is no number", "write it like 1234.56");
    }
}
