package io.followthrough.intake.files;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** The cells of a workbook as texts: dates as ISO 8601, numbers with a point, whatever the sheet shows; of a formula its last result. */
final class WorkbookCells {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private WorkbookCells() {}

    static List<String> of(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(WorkbookCells::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER
                || (cell.getType() == CellType.FORMULA && cell.getValue() instanceof Number)) {
            return isDate(cell) ? date(cell) : number(cell);
        }
        return switch (cell.getType()) {
            case STRING -> unescaped(cell.asString());
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            default -> cell.getText() == null ? "" : cell.getText();
        };
    }

    /** Whoever gave a column the format {@code 00000000000} sees the zeros that the number has lost. */
    private static String number(Cell cell) {
        var text = cell.asNumber().stripTrailingZeros().toPlainString();
        var format = cell.getDataFormatString();
        return format != null && format.matches("0{2,20}") && text.matches("\\d+") && text.length() < format.length()
                ? "0".repeat(format.length() - text.length()) + text
                : text;
    }

    /** What XML cannot hold, and what looks like it, is written as its number: {@code _x000D_}. */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(letter ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(letter.group(1), 16))))
                : text;
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null
                && !format.equalsIgnoreCase("General")
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").matches("(?i).*[dy].*");
    }

    private static String date(Cell cell) {
        var at = cell.asDate();
        return at.toLocalTime().toSecondOfDay() == 0
                ? at.toLocalDate().toString()
                : at.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ');
    }
}
