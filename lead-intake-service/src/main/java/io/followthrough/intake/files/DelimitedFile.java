package io.followthrough.intake.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.followthrough.intake.domain.mapping.FileFormat;
import io.followthrough.intake.domain.mapping.Row;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a delimited text file (RFC 4180 and its relatives), read as a stream. A byte-order mark says the encoding
 * and is no part of the first column's name.
 */
public final class DelimitedFile implements RowFile {

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final FileFormat format;
    private final Row.Header header;
    private long read;

    /** @throws UnreadableFileException if it is empty or not in the encoding that it should be in */
    public DelimitedFile(InputStream bytes, FileFormat format) {
        this.format = format;
        this.csv = CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .quoteCharacter(format.quote())
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader(bytes, format.encoding()));
        this.records = csv.iterator();
        this.header =
                Row.Header.of(nextCells()
                        .orElseThrow(
                                () -> new UnreadableFileException("is empty", "send a file with a header and rows"))
                        .stream()
                        .map(String::strip)
                        .toList());
    }

    @Override
    public List<String> columns() {
        return header.names();
    }

    /** Under the header, as a spreadsheet counts. */
    @Override
    public long firstRow() {
        return 2;
    }

    @Override
    public Optional<Row> next() {
        return nextCells().map(cells -> {
            read++;
            return new Row(header, cells.stream().map(CellGuard::remove).toList());
        });
    }

    private Optional<List<String>> nextCells() {
        try {
            return records.hasNext() ? Optional.of(records.next().getFields()) : Optional.empty();
        } catch (UncheckedIOException | CsvParseException wrong) {
            throw unreadable(wrong);
        }
    }

    private UnreadableFileException unreadable(RuntimeException wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new UnreadableFileException(
                        "is not written in " + format.encoding() + " after row " + (read + 1),
                        "set format.encoding in the mapping, for example to windows-1252");
            }
        }
        return new UnreadableFileException(
                "cannot be read after row " + (read + 1) + ": " + wrong.getMessage(),
                "check the quotes there, and format.quote in the mapping");
    }

    private static Reader reader(InputStream bytes, Charset encoding) {
        try {
            var buffered = new BufferedInputStream(bytes, 64 * 1024);
            buffered.mark(3);
            int first = buffered.read();
            int second = buffered.read();
            int third = buffered.read();
            buffered.reset();
            var actual = encoding;
            if (first == 0xEF && second == 0xBB && third == 0xBF) {
                buffered.skipNBytes(3);
                actual = StandardCharsets.UTF_8;
            } else if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
                actual = StandardCharsets.UTF_16;
            }
            return new InputStreamReader(
                    buffered,
                    actual.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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
