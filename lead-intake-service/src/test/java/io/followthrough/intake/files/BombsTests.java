package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever a file is made of, it takes a small part of the memory, costs nobody beside it, and its problem names a remedy. */
class BombsTests {

    private static final String HEAP = "-Xmx64m";

    @Test
    void noFileFillsAMemory() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bombs.class.getName())
                .redirectErrorStream(true)
                .start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(told).isZero();
        var outcomes = outcomes(told);
        assertThat(outcomes.remove("quote without end")).startsWith("has a quote that is never closed: correct");
        assertThat(outcomes)
                .containsOnly(
                        Map.entry("photo on one line", "ann@bombs.example; bob@bombs.example;"),
                        Map.entry("photo folded", "ann@bombs.example; bob@bombs.example;"),
                        Map.entry("photo of 2.1", "ann@bombs.example; bob@bombs.example;"),
                        Map.entry(
                                "note folded without end",
                                "is larger than 4194304 bytes without its pictures: shorten its notes; bob@bombs.example;"),
                        Map.entry(
                                "card without end",
                                "has no END:VCARD: it may have been cut off: export the card once more;"),
                        Map.entry(
                                "a hundred thousand addresses",
                                "has more than 1000 properties: send a card for each person; bob@bombs.example;"),
                        Map.entry("attendees", "has more than 20000 attendees: export fewer events at a time"),
                        Map.entry(
                                "attendee folded without end",
                                "is a calendar of more than 16777216 bytes: export the one event, or fewer years"),
                        Map.entry(
                                "line without end",
                                "has a line longer than 4194304 bytes after line 1: send delimited text"),
                        Map.entry(
                                "line without end in an encoding",
                                "has a line longer than 4194304 bytes after line 1: send delimited text"),
                        Map.entry(
                                "columns",
                                "has no line of columns, or more than 16384 of them: send a file with a header and rows"),
                        Map.entry("columns in a row", "has more than 16384 columns: leave some out; x@bombs.example;"),
                        Map.entry(
                                "titles",
                                "has no line of columns, or more than 16384 of them: send a file with a header and rows"),
                        Map.entry("tiny lines", "x@bombs.example;"));
    }

    private static Map<String, String> outcomes(String told) {
        return told.lines()
                .map(line -> line.split(" \\| ", 2))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1].strip()));
    }
}
