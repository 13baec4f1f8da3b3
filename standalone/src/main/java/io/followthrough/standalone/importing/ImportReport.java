package io.followthrough.standalone.importing;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/** What the person at the terminal sees. On a terminal one line moves; elsewhere there is a line now and then. */
final class ImportReport {

    private static final int MOST_ERRORS = 20;
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(5);

    private final PrintStream out;
    private final boolean terminal;
    private long lastLine = System.nanoTime();

    ImportReport(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void progress(ImportStatus status) {
        if (terminal) {
            out.print("\r" + line(status) + "   ");
            out.flush();
        } else if (System.nanoTime() - lastLine > NOW_AND_THEN.toNanos()) {
            lastLine = System.nanoTime();
            out.println(line(status));
        }
    }

    void waiting() {
        if (terminal) {
            out.print("\r  the service does not answer; waiting for it to come back   ");
            out.flush();
        }
    }

    void ended(ImportStatus status, Path rejectsFile) {
        out.println((terminal ? "\r" : "") + line(status) + "   ");
        var failure = status.failure();
        if (failure != null) {
            out.printf("The file could not be read to its end: %s (%s)%n", failure.problem(), failure.remedy());
        }
        status.errors().stream()
                .limit(MOST_ERRORS)
                .forEach(error -> out.printf(
                        "  row %d, %s %s (%s)%n", error.row(), error.field(), error.problem(), error.remedy()));
        if (status.rejected() > 0) {
            out.printf(
                    "%,d rows were not taken in; they are in %s, each with its reason. Correct them there and load them again:%n"
                            + "  ./followthrough import %s --mapping-of %s%n",
                    status.rejected(), rejectsFile, rejectsFile, status.importId());
        }
    }

    private static String line(ImportStatus status) {
        var total = status.total();
        return "  %,d of %s rows: %,d accepted, %,d rejected, %,d passed over"
                .formatted(
                        status.read(),
                        total == null ? "?" : "%,d".formatted(total),
                        status.accepted(),
                        status.rejected(),
                        status.skipped());
    }
}
