package io.followthrough.intake.files;

import java.util.regex.Pattern;

/**
 * The last row of a sheet that has anything in it, found in the bytes of its XML: hundreds of thousands of rows that are only
 * coloured may follow, and to read each of them as a row takes a hundred times as long. To be given all bytes in order.
 */
final class LastFilledRow {

    private static final int LONGEST_NAME = 16;
    private static final int LONGEST_ATTRIBUTES = 400;
    private static final Pattern NUMBER = Pattern.compile("\\br=[\"'](\\d{1,9})[\"']");

    private enum In {
        TEXT,
        NAME,
        ATTRIBUTES
    }

    private final StringBuilder name = new StringBuilder();
    private final StringBuilder attributes = new StringBuilder();
    private In in = In.TEXT;
    private long row;
    private long filled;
    private boolean isRow;
    private boolean isWide;

    void take(byte[] buffer, int length) {
        for (int at = 0; at < length; at++) {
            take((char) (buffer[at] & 0xFF));
            isWide |= buffer[at] == 0; // UTF-16
        }
    }

    /** As a spreadsheet counts; 0 where nothing is in any row, {@link Long#MAX_VALUE} where it is written in wider letters. */
    long number() {
        return isWide ? Long.MAX_VALUE : filled;
    }

    private void take(char next) {
        switch (in) {
            case TEXT -> {
                if (next == '<') {
                    in = In.NAME;
                    name.setLength(0);
                    attributes.setLength(0);
                }
            }
            case NAME -> {
                if (next == ':') {
                    name.setLength(0); // a prefix of a namespace
                } else if (Character.isLetter(next) && name.length() < LONGEST_NAME) {
                    name.append(next);
                } else {
                    in = In.ATTRIBUTES;
                    isRow = is("row");
                    takeAttribute(next);
                }
            }
            case ATTRIBUTES -> takeAttribute(next);
        }
    }

    private void takeAttribute(char next) {
        if (next != '>') {
            if (isRow && attributes.length() < LONGEST_ATTRIBUTES) {
                attributes.append(next);
            }
            return;
        }
        in = In.TEXT;
        if (isRow) {
            var number = NUMBER.matcher(attributes);
            row = number.find() ? Long.parseLong(number.group(1)) : row + 1;
        } else if (is("v") || is("is")) {
            filled = Math.max(filled, row);
        }
    }

    private boolean is(String tag) {
        return CharSequence.compare(name, tag) == 0;
    }
}
