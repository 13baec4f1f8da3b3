package io.followthrough.standalone.importing;

import io.followthrough.kit.life.FailureText;
import io.followthrough.kit.life.ProcessLanguage;
import io.followthrough.standalone.page.Addresses;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code ./followthrough import FILE.csv --mapping M}, or {@code import FILE --as live}: sends the file, shows how it goes, fetches what was rejected. */
public final class ImportCommand {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ImportClient client;
    private final ImportReport report;

    private ImportCommand(ImportClient client, ImportReport report) {
        this.client = client;
        this.report = report;
    }

    /** Ends with status 0 when every row was taken in or passed over by the mapping's own rules, else with 1. */
    public static void main(String[] arguments) throws InterruptedException {
        ProcessLanguage.set();
        try {
            if (arguments.length == 2 && arguments[0].equals("--undo")) {
                undo(arguments[1]);
                System.exit(0);
            }
            var files = ImportArguments.of(List.of(arguments));
            var environment = System.getenv();
            var console = System.console();
            var report = new ImportReport(System.out, console != null && console.isTerminal());
            if (files.preview()) {
                System.out.println(new ImportClient(intake(environment), accessKey(environment)).preview(files));
                System.exit(0);
            }
            var loaded = load(intake(environment), accessKey(environment), files, report);
            System.exit(loaded ? 0 : 1);
        } catch (ImportFailed reason) {
            System.err.println(reason.getMessage());
            System.exit(1);
        }
    }

    /**
     * Loads a file into the intake at {@code intake} and tells {@code out} how it goes.
     *
     * @return whether no row was rejected
     */
    public static boolean load(URI intake, String accessKey, Path file, Path mapping, PrintStream out)
            throws InterruptedException {
        return load(intake, accessKey, new ImportArguments(file, mapping), new ImportReport(out, false));
    }

    private static boolean load(URI intake, String accessKey, ImportArguments files, ImportReport report)
            throws InterruptedException {
        return new ImportCommand(new ImportClient(intake, accessKey), report)
                .run(files)
                .hasLoadedEverything();
    }

    private static void undo(String importId) throws InterruptedException {
        var environment = System.getenv();
        var command = new ImportCommand(
                new ImportClient(intake(environment), accessKey(environment)), new ImportReport(System.out, false));
        try {
            var status = command.client.undo(importId);
            while (!status.isUndone()) {
                Thread.sleep(BETWEEN_LOOKS);
                status = command.look(importId);
            }
            command.report.undone(status);
        } catch (IOException away) {
            throw new ImportFailed(
                    "Nothing answers at " + intake(environment) + ". Is the system running? ./followthrough start");
        }
    }

    private ImportStatus run(ImportArguments arguments) throws InterruptedException {
        var status = client.upload(arguments);
        while (!status.hasEnded()) {
            report.progress(status);
            Thread.sleep(BETWEEN_LOOKS);
            status = look(status.importId());
        }
        if (status.rejected() > 0) {
            download(status, arguments.rejectsFile());
        }
        report.ended(status, arguments.rejectsFile());
        return status;
    }

    /** The import goes on by itself, also when the service is started anew meanwhile. */
    private ImportStatus look(String importId) throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return client.find(importId);
            } catch (IOException away) {
                if (System.nanoTime() > giveUp) {
                    throw new ImportFailed("The service has gone. When it is back the import goes on by itself: "
                            + "GET /v1/imports/" + importId + " tells how far it is.");
                }
                report.waiting();
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    private void download(ImportStatus status, Path target) throws InterruptedException {
        try {
            client.downloadRejects(status.importId(), target);
        } catch (IOException e) {
            throw new ImportFailed("%,d rows were rejected, but not written to %s: %s"
                    .formatted(status.rejected(), target, FailureText.of(e)));
        }
    }

    static URI intake(Map<String, String> environment) {
        var port = environment.getOrDefault("FOLLOWTHROUGH_PORTS_INTAKE", "8081");
        var own = Addresses.at(environment.getOrDefault("FOLLOWTHROUGH_HOST", ""), Integer.parseInt(port));
        return URI.create(environment.getOrDefault("FOLLOWTHROUGH_INTAKE_URL", own));
    }

    private static String accessKey(Map<String, String> environment) {
        var given = environment.get("FOLLOWTHROUGH_ACCESS_KEY");
        if (given != null) {
            return given;
        }
        var kept =
                Path.of(environment.getOrDefault("FOLLOWTHROUGH_DATA", "data")).resolve("access-key");
        try {
            return Files.readString(kept).strip();
        } catch (IOException e) {
            throw new ImportFailed(
                    "There is no access key in " + kept + ". Start the system first, or set FOLLOWTHROUGH_ACCESS_KEY.");
        }
    }
}
