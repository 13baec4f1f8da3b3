package io.followthrough.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time of processes, from Linux: steadier than rates on a machine that is shared.
 *
 * @param seconds user and system time since they started, together
 */
record Usage(double seconds) {

    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    static Usage of(long... processes) {
        var seconds = 0.0;
        for (var process : processes) {
            seconds += seconds(process);
        }
        return new Usage(seconds);
    }

    Usage since(Usage earlier) {
        return new Usage(seconds - earlier.seconds);
    }

    private static double seconds(long process) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS_PER_SECOND;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("no processor time of process " + process, unreadable);
        }
    }
}
