package io.followthrough.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much room is left where the data lies. A broker whose disk is full stops at once, and in one process with it all else. */
final class FreeSpace {

    /** Some minutes of a flood, or some days of a usual business. */
    static final long ENOUGH_MEGABYTES = 256;

    private static final long MEGABYTE = 1024 * 1024;

    private FreeSpace() {}

    /** @return what to do about it; empty while there is enough */
    static String reason(Path data) {
        return reason(data, megabytes(data));
    }

    static String reason(Path data, long megabytes) {
        return megabytes >= ENOUGH_MEGABYTES
                ? ""
                : "%d MB are free on the disk of %s: make room, or everything stops when it is full"
                        .formatted(megabytes, data);
    }

    /** What is told when the broker has ended the process. */
    static String afterTheEnd(Path data, String message) {
        var megabytes = megabytes(data);
        var cause = megabytes < ENOUGH_MEGABYTES
                ? "%d MB are free on the disk of %s: make room there".formatted(megabytes, data)
                : "the reason is in " + data.resolve("logs");
        return "The broker has stopped, and with it everything%s. Nothing that was acknowledged is lost; %s, and start again."
                .formatted(message.isBlank() ? "" : " (" + message + ")", cause);
    }

    private static long megabytes(Path data) {
        try {
            return Files.getFileStore(data).getUsableSpace() / MEGABYTE;
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }
}
