package io.followthrough.intake.files;

import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.mapping.FileFormat;
import io.followthrough.intake.domain.mapping.Row;
import java.io.InputStream;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** A file as rows under columns, read as a stream, whatever it is written in. */
public sealed interface RowFile extends AutoCloseable permits CalendarFile, DelimitedFile, VCardFile, WorkbookFile {

    /**
     * @param wanted columns that the header is known by: programs write preambles above it
     * @throws UnreadableFileException if it is empty or not what it should be
     */
    static RowFile open(InputStream bytes, FileFormat format, Set<String> wanted) {
        return switch (format.type()) {
            case DELIMITED -> new DelimitedFile(bytes, format, wanted);
            case VCARD -> new VCardFile(bytes);
            case CALENDAR -> new CalendarFile(bytes);
            case XLSX -> new WorkbookFile(bytes, wanted);
        };
    }

    List<String> columns();

    /** The next row, empty at the end. */
    Optional<Row> next();

    /** Parts of the file that are not read, and may hold people. */
    default List<Problem> leftOut() {
        return List.of();
    }

    /** Passes over rows that were handled before. */
    default void skip(long rows) {
        for (long i = 0; i < rows; i++) {
            if (next().isEmpty()) {
                throw new NoSuchElementException("the file has fewer rows than were read before");
            }
        }
    }

    @Override
    void close();
}
