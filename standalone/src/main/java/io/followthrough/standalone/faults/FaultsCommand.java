package io.followthrough.standalone.faults;

import io.followthrough.kit.life.ProcessLanguage;
import io.followthrough.standalone.faults.Row.Length;
import io.followthrough.standalone.faults.Row.Scene;
import io.followthrough.standalone.faults.Row.Seen;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@code ./followthrough faults}: rows of the table of faults, and a nemesis; exit status 1 when something is broken. */
public final class FaultsCommand {

    private final PrintStream out;
    private final Path folder;
    private final FaultsArguments arguments;
    private int plants;

    private FaultsCommand(PrintStream out, Path folder, FaultsArguments arguments) {
        this.out = out;
        this.folder = folder;
        this.arguments = arguments;
    }

    public static void main(String[] words) throws IOException {
        ProcessLanguage.set();
        var folder = Files.createTempDirectory("followthrough-faults");
        try {
            var arguments = FaultsArguments.of(List.of(words));
            System.exit(run(System.out, folder, arguments) ? 0 : 1);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    /** @return whether all was as expected */
    static boolean run(PrintStream out, Path folder, FaultsArguments arguments) {
        return new FaultsCommand(out, folder, arguments).run();
    }

    private boolean run() {
        out.println("The parts print to " + folder + ".");
        var well = true;
        var plant = plant();
        try {
            for (var row : arguments.rows()) {
                var seen = seen(row, plant);
                well &= seen.broken().isEmpty();
                tell(row, seen);
                if (!seen.broken().isEmpty()
                        || !row.sparesOthers()) { // the next row begins with a system that is whole
                    plant.close();
                    plant = plant();
                }
            }
            if (arguments.minutes() > 0) {
                var seen = new Nemesis(arguments.seed(), scene(plant)).rage(Duration.ofMinutes(arguments.minutes()));
                well &= seen.broken().isEmpty();
                out.printf("Nemesis, seed %d: %s%n", arguments.seed(), told(seen));
            }
        } finally {
            plant.close();
        }
        return well;
    }

    private Plant plant() {
        return Plant.in(folder.resolve("plant" + ++plants));
    }

    private Scene scene(Plant plant) {
        var desk = new Desk(plant);
        return new Scene(
                plant,
                desk,
                new Books(plant, desk),
                arguments.shortened() ? Length.SHORT : Length.WHOLE,
                arguments.away());
    }

    private Seen seen(Row row, Plant plant) {
        try {
            return row.trial().of(scene(plant));
        } catch (RuntimeException failed) {
            return new Seen("", List.of(failed.toString()));
        }
    }

    private void tell(Row row, Seen seen) {
        out.printf("| %d | %s | %s | %s |%n", row.number(), row.fault(), row.expected(), told(seen));
    }

    private static String told(Seen seen) {
        return (seen.broken().isEmpty() ? "**holds**: " : "**broken** (" + String.join("; ", seen.broken()) + "): ")
                + seen.text();
    }
}
