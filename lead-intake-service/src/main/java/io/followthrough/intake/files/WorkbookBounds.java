package io.followthrough.intake.files;

/**
 * Counts one part of a workbook while it unpacks: the reader of workbooks holds each text and each row whole, and a row as wide as its
 * last cell says.
 */
final class WorkbookBounds {

    private static final int MB = 1024 * 1024;
    /** Excel's own cells end at 32,767 letters. */
    private static final int LARGEST_TEXT = MB;

    private static final int LARGEST_ROW = 4 * MB;
    private static final int MOST_TEXTS = 4_000_000;
    private static final int LONGEST_NAME = 40;
    /** Excel's last column is XFD. */
    private static final int LETTERS_OF_A_COLUMN = 3;

    private static final String WITHOUT = "send it as CSV, without what is no list of people";

    private final StringBuilder name = new StringBuilder();
    private boolean naming;
    private boolean inTag;
    private boolean inRows;
    /** What ends a comment or a CDATA section, in which no tag begins; empty outside. */
    private String ending = "";

    private int ended;
    private int columnLetters;
    private long text;
    private long row;
    private long texts;

    void take(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            take((char) (bytes[i] & 0xff));
        }
    }

    private void take(char letter) {
        text++;
        row = inRows ? row + 1 : 0;
        if (!ending.isEmpty()) {
            pass(letter);
        } else if (letter == '<') {
            text = 0;
            naming = true;
            inTag = true;
            name.setLength(0);
        } else if (naming) {
            name(letter);
        } else if (inTag && inRows) {
            column(letter);
        }
        refuse(letter == 0, "is not written in UTF-8");
        refuse(text > LARGEST_TEXT, "has a cell of more than 1 MB");
        refuse(row > LARGEST_ROW, "has a row of more than 4 MB");
        refuse(texts > MOST_TEXTS, "has more than 4,000,000 different texts");
    }

    private void pass(char letter) {
        // The first letter of an ending comes twice: "]]]>" ends as well.
        ended = letter == ending.charAt(ended) ? ended + 1 : letter == ending.charAt(0) ? Math.clamp(ended, 1, 2) : 0;
        if (ended == ending.length()) {
            ending = "";
            ended = 0;
        }
    }

    private void name(char letter) {
        if (letter == '>' || letter <= ' ' || (letter == '/' && !name.isEmpty())) {
            named();
            inTag = letter != '>';
        } else if (name.length() < LONGEST_NAME) {
            name.append(letter);
            if (name.charAt(0) == '!') {
                declared();
            }
        }
    }

    private void declared() {
        switch (name.toString()) {
            case "!--" -> opaqueUntil("-->");
            case "![CDATA[" -> opaqueUntil("]]>");
            case "!DOCTYPE" -> refuse(true, "has a DOCTYPE, which no workbook has");
            default -> {
                // a name that goes on
            }
        }
    }

    private void opaqueUntil(String end) {
        ending = end;
        naming = false;
        inTag = false;
    }

    /** An address as in r="XFD12", in whichever attribute; a greater-than sign in a value ends no tag, and costs nothing to look beyond. */
    private void column(char letter) {
        if (letter == '"' || letter == '\'') {
            columnLetters = 0;
        } else if (letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z') {
            columnLetters++;
        } else {
            refuse(
                    columnLetters > LETTERS_OF_A_COLUMN && letter >= '0' && letter <= '9',
                    "names a column beyond the last one");
            columnLetters = 0;
        }
    }

    private void named() {
        naming = false;
        columnLetters = 0;
        var whole = name.toString();
        var end = whole.startsWith("/");
        var local = whole.substring(Math.max(whole.indexOf(':'), end ? 0 : -1) + 1);
        switch (local) {
            case "sheetData" -> {
                inRows = !end;
                row = 0;
            }
            case "row" -> row = 0;
            case "si" -> texts += end ? 0 : 1;
            default -> {
                // what else there is lies between these
            }
        }
    }

    private static void refuse(boolean beyond, String problem) {
        if (beyond) {
            throw new UnreadableFileException(problem, WITHOUT);
        }
    }
}
