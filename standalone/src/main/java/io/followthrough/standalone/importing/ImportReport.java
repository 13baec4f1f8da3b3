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
        status.questions()
                .forEach(asked -> out.printf("  %s %s (%s)%n", asked.field(), asked.problem(), asked.remedy()));
        status.errors().stream()
                .limit(MOST_ERRORS)
                .forEach(error -> out.printf(
                        "  row %d, %s %s (%s)%n", error.row(), error.field(), error.problem(), error.remedy()));
        if (status.isBeingUndone()) {
            out.println("  Somebody has it undone.");
        } else if (status.accepted() > 0) {
            out.printf("  A mistake? Within a day: ./followthrough import --undo %s%n", status.importId());
        }
        if (status.rejected() > 0) {
            out.printf(
                    "%,d rows were not taken in; they are in %s, each with its reason. Correct them there and load them again:%n"
                            + "  ./followthrough import %s --mapping-of %s%n",
                    status.rejected(), rejectsFile, rejectsFile, status.importId());
        }
    }

    void undone(ImportStatus status) {
        out.printf(
                "  Taken back: %,d captures. Whoever is known by nothing else is no lead any more; what happened since, and"
                        + " every refusal of contact, stays.%n",
                status.undo() == null ? 0 : status.undo().withdrawn());
    }

    private static String line(ImportStatus status) {
        var total = status.total();
        var line = "  %,d of %s rows: %,d accepted, %,d rejected, %,d passed over"
                .formatted(
                        status.read(),
                        total == null ? "?" : "%,d".formatted(total),
                        status.accepted(),
                        status.rejected(),
                        status.skipped());
        return status.erased() == 0 ? line : line + ", %,d left out (asked to be erased)".formatted(status.erased());
    }
}
