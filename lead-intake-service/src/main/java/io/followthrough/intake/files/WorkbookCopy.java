package io.followthrough.intake.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A workbook as a file: the library wants that or the memory. {@code /tmp} is memory in a container, so what is copied there is bounded. */
final class WorkbookCopy {

    private static final long LARGEST = 128L * 1024 * 1024;

    private WorkbookCopy() {}

    static Path of(InputStream bytes) {
        try (bytes) {
            var copy = Files.createTempFile("import", ".xlsx");
            try (var target = Files.newOutputStream(copy)) {
                var buffer = new byte[64 * 1024];
                long size = 0;
                for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                    size += read;
                    if (size > LARGEST) {
                        throw new UnreadableFileException(
                                "is a workbook larger than " + LARGEST / 1024 / 1024 + " MB", "send it as CSV");
                    }
                    write(target, buffer, read);
                }
                return copy;
            } catch (IOException | RuntimeException failed) {
                delete(copy);
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(OutputStream target, byte[] buffer, int length) {
        try {
            target.write(buffer, 0, length);
        } catch (IOException full) {
            throw new UnreadableFileException(
                    "does not fit where workbooks are unpacked: " + System.getProperty("java.io.tmpdir") + " is full",
                    "send it as CSV, which needs no room, or once more when other imports are done");
        }
    }

    static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
