package io.followthrough.standalone.rejects;

import io.followthrough.kit.life.ProcessLanguage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code ./followthrough rejects list|show|fix|replay}: what was not taken in is looked at, corrected, and given in again. */
public final class RejectsCommand {

    private static final String USAGE = """
            ./followthrough rejects list            every rejected input with its number and what is wrong
            ./followthrough rejects show NUMBER     one whole: headers and value
            ./followthrough rejects fix NUMBER FILE one again, with the corrected value that is in the file
            ./followthrough rejects replay          all again as they are, each once: when the fault was ours""";

    private final RejectedInputs inputs;
    private final PrintStream out;

    private RejectsCommand(RejectedInputs inputs, PrintStream out) {
        this.inputs = inputs;
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        ProcessLanguage.set();
        try {
            var inputs = new RejectedInputs(bootstrapServers(System.getenv()));
            System.exit(new RejectsCommand(inputs, System.out).run(List.of(arguments)) ? 0 : 2);
        } catch (RejectsFailed reason) {
            System.err.println(reason.getMessage());
            System.exit(1);
        }
    }

    private boolean run(List<String> arguments) throws InterruptedException {
        var what = arguments.isEmpty() ? "" : arguments.getFirst();
        switch (what + " " + arguments.size()) {
            case "list 1" -> list();
            case "show 2" -> out.print(inputs.at(arguments.get(1)).whole());
            case "fix 3" -> fix(inputs.at(arguments.get(1)), Path.of(arguments.get(2)));
            case "replay 1" -> replay();
            default -> {
                out.println(USAGE);
                return false;
            }
        }
        return true;
    }

    private void list() {
        var all = inputs.all();
        for (var rejected : all) {
            out.printf("%-10s %s  %s%n", rejected.place(), rejected.at(), rejected.name());
            rejected.problems().forEach(problem -> out.println("           " + problem));
        }
        out.printf("%,d inputs were rejected and are kept for 90 days%n", all.size());
    }

    private void fix(Rejected rejected, Path file) throws InterruptedException {
        try {
            inputs.giveInAgain(rejected, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new RejectsFailed("There is no file " + file + " to read.");
        }
        out.println("It is given in again; list shows it once more if something is still wrong.");
    }

    private void replay() throws InterruptedException {
        var replayed = inputs.replay();
        out.printf("%,d inputs are given in again%n", replayed.back());
        replayed.left().forEach(left -> out.println("  " + left.place() + " " + left.obstacle()));
    }

    private static String bootstrapServers(Map<String, String> environment) {
        var port = environment.getOrDefault("FOLLOWTHROUGH_PORTS_KAFKA", "9092");
        return environment.getOrDefault("SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:" + port);
    }
}
