package io.followthrough.standalone;

import io.followthrough.standalone.page.Addresses;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/** What the person at the terminal sees; everything else goes to the log files. */
final class Console implements Progress {

    private final PrintStream out;
    private final boolean read;
    /** Whether the line of the part that starts still waits for how long it took. */
    private boolean lineIsOpen;

    /** @param read whether somebody reads it at a terminal: secrets are for nobody else, for what is kept others may read */
    Console(PrintStream out, boolean read) {
        this.out = out;
        this.read = read;
    }

    /** Prints to this process's own output. */
    static Console ofProcess() {
        var terminal = System.console();
        return new Console(System.out, terminal != null && terminal.isTerminal());
    }

    void greet(Path data) {
        out.println("Followthrough, data in " + data);
    }

    @Override
    public synchronized void starting(Part part) {
        out.printf("  %-16s %-24s", part.name(), part.address());
        out.flush();
        lineIsOpen = true;
    }

    /** What the start waits for: a part that runs elsewhere and is away. */
    synchronized void waiting(String sentence) {
        endLine();
        out.println("  " + sentence);
    }

    private void endLine() {
        if (lineIsOpen) {
            out.println();
            lineIsOpen = false;
        }
    }

    @Override
    public synchronized void started(Part part, Duration took) {
        if (!lineIsOpen) {
            starting(part);
        }
        out.printf("%6.1f s%n", took.toMillis() / 1000.0);
        lineIsOpen = false;
    }

    @Override
    public synchronized void stopping(Part part) {
        endLine();
        out.printf("  stopping %s%n", part.name());
    }

    void ready(Duration took, Addresses addresses, Path data, String accessKey, boolean keyWasGiven) {
        out.printf("ready in %.0f s%n%n", took.toMillis() / 1000.0);
        out.printf("  start here       %s%n", addresses.page());
        out.printf("  mailbox          %s/mailbox%n", addresses.page());
        out.printf(
                "  access key       %s%n",
                keyWasGiven
                        ? "the one in FOLLOWTHROUGH_ACCESS_KEY"
                        : (read ? accessKey + "   " : "") + "(kept in " + shown(data.resolve("access-key")) + ")");
        out.printf("  log              %s%n%n", shown(data.resolve("logs").resolve("followthrough.log")));
        out.println("Try (Ctrl-C stops; the next start goes on where this one stopped):");
        out.println();
        out.printf(
                "  KEY=%s%n",
                keyWasGiven ? "$FOLLOWTHROUGH_ACCESS_KEY" : "$(cat " + shown(data.resolve("access-key")) + ")");
        out.printf(
                "  curl -H \"Authorization: Bearer $KEY\" -H 'Content-Type: application/json' %s/v1/leads \\%n",
                addresses.intake());
        out.println("    -d '{\"channel\":\"WEB_FORM\",\"source\":{\"id\":\"website\"},"
                + "\"person\":{\"name\":\"Ann Example\",\"email\":\"ann@example.com\"},");
        out.println("         \"message\":\"I have been looking for something like this\","
                + "\"consent\":{\"email\":\"GRANTED\"}}'");
        out.printf(
                "  curl -H \"Authorization: Bearer $KEY\" '%s/v1/prospects?q=ann@example.com'%n",
                addresses.qualification());
        out.printf("  curl -H \"Authorization: Bearer $KEY\" %s/v1/worklist%n", addresses.cadence());
        out.printf(
                "  curl -H \"Authorization: Bearer $KEY\" '%s/v1/metrics/conversion-rate?window=all&by=source'%n%n",
                addresses.analytics());
    }

    /** Short where that can be, so that it can be pasted. */
    private static Path shown(Path path) {
        var here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }

    /** @param reason empty: it is ready again */
    void readiness(String service, String reason) {
        out.println(
                reason.isEmpty() ? "  " + service + " is ready again" : "  " + service + " is NOT READY: " + reason);
    }

    /** Something that happened among the sample people. */
    void demo(String message) {
        out.println("  " + message);
    }

    void stopped(Duration took) {
        out.printf("stopped in %.1f s%n", took.toMillis() / 1000.0);
    }
}
