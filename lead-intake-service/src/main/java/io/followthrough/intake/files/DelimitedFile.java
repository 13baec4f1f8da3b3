package io.followthrough.intake.files;

import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.mapping.FileFormat;
import io.followthrough.intake.domain.mapping.Row;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a delimited text file, read as a stream. Programs write titles and notes above the header, and blank lines anywhere:
 * rows keep the numbers that a spreadsheet shows.
 */
public final class DelimitedFile implements RowFile {

    private final TextLines lines;
    private final DelimitedRecords records;
    private final Row.Header header;
    private final char delimiter;
    private long number;

    /**
     * @param wanted columns that the header is known by
     * @throws UnreadableFileException if it is empty or not in the encoding that it should be in
     */
    public DelimitedFile(InputStream bytes, FileFormat format, Set<String> wanted) {
        this.lines = new TextLines(bytes, format.encoding());
        var found = FileHeader.find(lines, format, wanted);
        this.delimiter = found.delimiter();
        this.records = new DelimitedRecords(lines, found.delimiter(), format.quote());
        this.header = Row.Header.of(found.names());
        this.number = found.row();
    }

    @Override
    public List<String> columns() {
        return header.names();
    }

    /** The one that parts the cells, told or found. */
    public char delimiter() {
        return delimiter;
    }

    @Override
    public Optional<Row> next() {
        while (true) {
            var next = records.next();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            number++;
            if (!next.get().isBlank()) {
                return next.map(this::row);
            }
        }
    }

    private Row row(DelimitedRecords.Cells cells) {
        var fault = cells.fault();
        return fault == null
                ? new Row(
                        header,
                        fitted(cells.cells().stream().map(CellGuard::remove).toList()),
                        number)
                : Row.broken(
                        header,
                        cells.cells().getFirst(),
                        new Problem("", fault, cells.isTooWide() ? "leave some out" : "correct the quotes of this row"),
                        number);
    }

    /** Spreadsheets write empty cells too many, and leave the last ones out. A note below the table stays as it is. */
    private List<String> fitted(List<String> cells) {
        var columns = header.names().size();
        var used = cells.size();
        while (used > columns && cells.get(used - 1).isBlank()) {
            used--;
        }
        var isNote = used == 1 && columns > 2 && cells.getFirst().indexOf('@') < 0;
        var fitted = new ArrayList<>(cells.subList(0, used));
        while (fitted.size() < columns && !isNote) {
            fitted.add("");
        }
        return List.copyOf(fitted);
    }

    @Override
    public void close() {
        lines.close();
    }
}
