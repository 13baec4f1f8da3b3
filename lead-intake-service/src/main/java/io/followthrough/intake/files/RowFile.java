package io.followthrough.intake.files;

import io.followthrough.intake.domain.mapping.FileFormat;
import io.followthrough.intake.domain.mapping.Row;
import java.io.InputStream;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** A file as rows under columns, read as a stream, whatever it is written in. */
public sealed interface RowFile extends AutoCloseable permits DelimitedFile, VCardFile {

    /** @throws UnreadableFileException if it is empty or not what it should be */
    static RowFile open(InputStream bytes, FileFormat format) {
        return switch (format.type()) {
            case DELIMITED -> new DelimitedFile(bytes, format);
            case VCARD -> new VCardFile(bytes);
        };
    }

    List<String> columns();

    /** What people who look into the file call its first row. */
    long firstRow();

    /** The next row, empty at the end. */
    Optional<Row> next();

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
