package io.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of {@code ./followthrough} by mistake is told at once, and not after a build of minutes. */
class LauncherTests {

    private static final Path LAUNCHER =
            Path.of("../followthrough").toAbsolutePath().normalize();

    @TempDir
    private Path nowhere;

    @Test
    void anOptionThatThereIsNotIsNamed() throws Exception {
        assertThat(told("start", "--demmo"))
                .containsExactly(
                        "1",
                        "start does not know --demmo. It takes --demo (sample"
                                + " leads flow) and --clean (begin with no data).");
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws Exception {
        var file = nowhere.resolve("leads.csv").toString();
        assertThat(told("import", file, "--as", "live")).containsExactly("1", "There is no file " + file + ".");
    }

    @Test
    void aCommandThatThereIsNotIsNamedAfterThoseThatThereAre() throws Exception {
        assertThat(told("strat"))
                .startsWith("1")
                .endsWith("There is no command strat.")
                .anyMatch(line -> line.contains("./followthrough start"));
    }

    /** As from {@code /usr/local/bin}; it took the link's folder for the project, and would have begun with new data there. */
    @Test
    void calledByALinkItKnowsWhereItLies() throws Exception {
        var link = Files.createSymbolicLink(nowhere.resolve("ft"), LAUNCHER);
        var linkToLink = Files.createSymbolicLink(nowhere.resolve("again"), Path.of("ft"));

        for (var called : List.of(link, linkToLink)) {
            assertThat(run(List.of("/bin/bash", "-x", called.toString(), "help")))
                    .contains("+ root=" + LAUNCHER.getParent().toRealPath());
        }
    }

    /** The status, and what was said. */
    private List<String> told(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private List<String> run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        // No Maven and no other JDK: a build would fail, and say something else.
        process.environment().clear();
        process.environment().put("PATH", "/usr/bin:/bin");
        process.environment().put("HOME", nowhere.toString());
        var running = process.start();
        var said = new ArrayList<>(running.inputReader().lines().toList());
        said.add(0, String.valueOf(running.waitFor()));
        return said;
    }
}
