package io.followthrough.intake.files;

import io.followthrough.intake.domain.EmailAddresses;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Reading;
import io.followthrough.intake.domain.mapping.FileFormat;
import io.followthrough.intake.domain.mapping.Row;
import java.io.InputStream;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** A file as rows under columns, read as a stream, whatever it is written in. */
public sealed interface RowFile extends AutoCloseable permits CalendarFile, DelimitedFile, VCardFile, WorkbookFile {

    /** A file of which these columns are wanted. */
    static RowFile open(InputStream bytes, FileFormat format, Set<String> wanted) {
        return open(bytes, format, Heading.of(wanted));
    }

    /**
     * @param heading what the header is known by: programs and people write titles, groups and notes above it
     * @throws UnreadableFileException if it is empty or not what it should be
     */
    static RowFile open(InputStream bytes, FileFormat format, Heading heading) {
        return switch (format.type()) {
            case DELIMITED -> new DelimitedFile(bytes, format, heading);
            case VCARD -> new VCardFile(bytes);
            case CALENDAR -> new CalendarFile(bytes);
            case XLSX -> new WorkbookFile(bytes, heading);
        };
    }

    List<String> columns();

    /** Where the columns have their names, as a spreadsheet counts its rows; 0 where the format gives them. */
    default long headerRow() {
        return 0;
    }

    /** Rows that stand above the header, are not blank, and are not read. */
    default List<List<String>> above() {
        return List.of();
    }

    /** The next row, empty at the end. */
    Optional<Row> next();

    /** Parts of the file that are not read, and may hold people. */
    default List<Problem> leftOut() {
        return above().stream().flatMap(List::stream).noneMatch(RowFile::isAddress)
                ? List.of()
                : List.of(new Problem(
                        "file",
                        "has somebody above the names of its columns, which stand in row " + headerRow(),
                        "move those rows below it if they are people"));
    }

    private static boolean isAddress(String cell) {
        return EmailAddresses.read(cell) instanceof Reading.Read<String>;
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
