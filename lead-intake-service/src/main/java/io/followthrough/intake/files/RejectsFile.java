package io.followthrough.intake.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.followthrough.intake.domain.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rejected rows as a file to correct and upload again: the original columns and one that says what is wrong. UTF-8 with
 * a byte-order mark, so that spreadsheets read it right.
 */
public final class RejectsFile implements AutoCloseable {

    private final CsvWriter csv;

    public RejectsFile(OutputStream target, char delimiter, List<String> columns) {
        try {
            target.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        this.csv = CsvWriter.builder().fieldSeparator(delimiter).build(target, StandardCharsets.UTF_8);
        var header = new ArrayList<>(columns);
        header.add("problems");
        csv.writeRecord(header);
    }

    public void write(List<String> cells, List<Problem> problems) {
        var guarded = new ArrayList<String>();
        cells.forEach(cell -> guarded.add(CellGuard.add(cell)));
        guarded.add(CellGuard.add(problems.stream().map(RejectsFile::sentence).collect(Collectors.joining("; "))));
        csv.writeRecord(guarded);
    }

    private static String sentence(Problem problem) {
        return (problem.field().isEmpty() ? "the row" : problem.field()) + " " + problem.problem() + " ("
                + problem.remedy() + ")";
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
