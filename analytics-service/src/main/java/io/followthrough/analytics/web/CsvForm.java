package io.followthrough.analytics.web;

/** For whom a file is written. */
enum CsvForm {
    /** Programs: commas, decimal points, nothing before the header. */
    NONE(',', '.', ""),
    /** Spreadsheets of countries with a decimal point. */
    POINT(',', '.', "\uFEFF"),
    /** Spreadsheets of countries with a decimal comma, which take semicolons between cells. */
    COMMA(';', ',', "\uFEFF");

    private final char between;
    private final char decimal;
    private final String start;

    CsvForm(char between, char decimal, String start) {
        this.between = between;
        this.decimal = decimal;
        this.start = start;
    }

    /** Stands between two cells. */
    char between() {
        return between;
    }

    /** Stands before the decimals of a number. */
    char decimal() {
        return decimal;
    }

    /** What the file begins with: spreadsheets take UTF-8 for what it is only behind a byte order mark. */
    String start() {
        return start;
    }
}
