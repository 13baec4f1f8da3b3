package io.followthrough.intake.files;

/**
 * Keeps a spreadsheet from running a cell that somebody else wrote as a formula (CSV injection): such cells get an
 * apostrophe in front when they are written, and lose it when the corrected file is read again.
 */
final class CellGuard {

    private static final String DANGEROUS = "=+-@\t\r";

    private CellGuard() {}

    static String add(String cell) {
        return isDangerous(cell, 0) ? "'" + cell : cell;
    }

    static String remove(String cell) {
        return cell.startsWith("'") && isDangerous(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String cell, int position) {
        return cell.length() > position && DANGEROUS.indexOf(cell.charAt(position)) >= 0;
    }
}
