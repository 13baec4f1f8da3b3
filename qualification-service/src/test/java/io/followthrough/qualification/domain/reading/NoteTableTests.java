package io.followthrough.qualification.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.qualification.Facts;
import io.followthrough.qualification.ShippedRules;
import io.followthrough.qualification.domain.rules.Signal;
import io.followthrough.reading.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Signals in notes of three languages: negations and quoted mails are none. Irony is beyond a list of phrases. */
class NoteTableTests {

    private record Note(String language, Optional<Signal> expected, String text) {

        Optional<Signal> read() {
            var spoken = new Spoken(text, text.contains("\n") ? Said.Kind.MAIL : Said.Kind.NOTE, "note", Facts.TODAY);
            var reader = new SignalReader(ShippedRules.RULES);
            // The wish to be left alone goes further than a no to an offer.
            var refused = Hearing.of(spoken).refusal() != null;
            return refused
                    ? Optional.of(Signal.NOT_INTERESTED)
                    : reader.signals(spoken, Hearing.reading(spoken)).stream()
                            .findFirst()
                            .map(SignalReader.Found::signal);
        }
    }

    private static final List<Note> NOTES = notes();

    /** Irony, and nothing else. */
    private static final List<String> KNOWN_MISSES =
            List.of("Na toll, genau das brauchen wir jetzt noch.", "Claro, justo lo que necesito, otra llamada más.");

    @Test
    void sixtyNotesAreReadAsTheTableSaysButForKnownMisses() {
        assertThat(NOTES).hasSize(60);
        assertThat(NOTES.stream()
                        .filter(note -> !note.read().equals(note.expected()))
                        .filter(note -> !KNOWN_MISSES.contains(note.text()))
                        .map(note -> note + " was read as " + note.read()))
                .isEmpty();
    }

    @Test
    void precisionAndRecallStayAboveTheirFloors() {
        for (var signal : Signal.values()) {
            var found = NOTES.stream()
                    .filter(note -> note.read().equals(Optional.of(signal)))
                    .toList();
            var wanted = NOTES.stream()
                    .filter(note -> note.expected().equals(Optional.of(signal)))
                    .count();
            var hits = found.stream()
                    .filter(note -> note.expected().equals(Optional.of(signal)))
                    .count();
            System.out.printf("%-14s precision %d/%d, recall %d/%d%n", signal, hits, found.size(), hits, wanted);
            assertThat((double) hits / found.size())
                    .as("precision of %s", signal)
                    .isGreaterThanOrEqualTo(0.75);
            assertThat((double) hits / wanted).as("recall of %s", signal).isEqualTo(1);
        }
    }

    @Test
    void everyLanguageHasItsShare() {
        for (var language : List.of("en", "de", "es")) {
            assertThat(NOTES.stream().filter(note -> note.language().equals(language)))
                    .hasSize(20);
        }
    }

    private static List<Note> notes() {
        try (var table = NoteTableTests.class.getResourceAsStream("/notes.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(NoteTableTests::note)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Note note(String line) {
        var columns = line.split("\t", 3);
        var expected = Arrays.stream(Signal.values())
                .filter(signal -> signal.name().equals(columns[1]))
                .findFirst();
        return new Note(columns[0], expected, columns[2].replace("\\n", "\n"));
    }
}
