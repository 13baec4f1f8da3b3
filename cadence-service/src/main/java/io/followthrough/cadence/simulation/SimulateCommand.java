package io.followthrough.cadence.simulation;

import io.followthrough.events.EventJson;
import io.followthrough.kit.life.ProcessLanguage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code ./followthrough simulate FILE [--json FILE] [--csv FILE]}: months of follow-up in seconds, on paper. */
public final class SimulateCommand {

    private static final String USAGE = """
            Usage: ./followthrough simulate FILE [--json FILE] [--csv FILE]
              FILE         what to try, for example examples/simulations/two-reps.yml
              --json FILE  also write every day as JSON
              --csv FILE   also write a line per day as CSV""";

    private record Arguments(
            Path scenario, @Nullable Path json, @Nullable Path csv) {

        static Arguments of(List<String> arguments) {
            Path scenario = null;
            Path json = null;
            Path csv = null;
            for (var index = 0; index < arguments.size(); index++) {
                var argument = arguments.get(index);
                switch (argument) {
                    case "--json" -> json = value(arguments, ++index, argument);
                    case "--csv" -> csv = value(arguments, ++index, argument);
                    default -> {
                        if (argument.startsWith("-") || scenario != null) {
                            throw new ScenarioProblem("There is no option " + argument + ".\n\n" + USAGE);
                        }
                        scenario = Path.of(argument);
                    }
                }
            }
            if (scenario == null) {
                throw new ScenarioProblem("Say which scenario to try.\n\n" + USAGE);
            }
            return new Arguments(scenario, json, csv);
        }

        private static Path value(List<String> arguments, int index, String option) {
            if (index >= arguments.size()) {
                throw new ScenarioProblem(option + " needs a file to write to.\n\n" + USAGE);
            }
            return Path.of(arguments.get(index));
        }
    }

    private SimulateCommand() {}

    /** Ends with status 0 when the scenario was tried, else with 1. */
    public static void main(String[] arguments) {
        ProcessLanguage.set();
        try {
            var console = System.console();
            run(List.of(arguments), System.out, console != null && console.isTerminal());
        } catch (ScenarioProblem problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
    }

    /**
     * @param live whether a line can be written over, to show how far it is
     * @throws ScenarioProblem saying what is wrong and what to do
     */
    static void run(List<String> arguments, PrintStream out, boolean live) {
        var wanted = Arguments.of(arguments);
        var scenario = ScenarioFile.read(wanted.scenario());
        var begun = System.nanoTime();
        var report = Simulation.of(scenario).run(day -> {
            if (live) {
                out.printf(Locale.ROOT, "\r%s  %d waiting   ", day.date(), day.waiting());
                out.flush();
            }
        });
        if (live) {
            out.print("\r");
        }
        out.printf(
                Locale.ROOT,
                "%s: %d days in %.1f s (seed %d)%n%n",
                report.scenario(),
                report.days().size(),
                (System.nanoTime() - begun) / 1e9,
                report.seed());
        out.print(Table.of(report));
        write(wanted.json(), EventJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report));
        write(wanted.csv(), Csv.of(report));
    }

    private static void write(@Nullable Path file, String text) {
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new ScenarioProblem("Cannot write " + file + ": " + failed.getMessage());
        }
    }
}
