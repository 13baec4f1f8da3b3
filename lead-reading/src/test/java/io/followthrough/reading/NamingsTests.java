package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.reading.Naming.As;
import io.followthrough.reading.naming.Namings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Who is named as somebody to turn to is read, and nobody else. */
class NamingsTests {

    private static final Path TABLE = Path.of("src/test/resources/cases/namings.tsv");

    @TestFactory
    Stream<DynamicTest> whoIsNamedIsRead() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t", -1))
                .map(row -> DynamicTest.dynamicTest(row[5], () -> check(row)));
    }

    private static void check(String[] row) {
        var namings = Namings.in(Said.Kind.valueOf(row[0]), row[5].replace("\\n", "\n"));
        if (row[1].equals("-")) {
            assertThat(namings).isEmpty();
            return;
        }
        assertThat(namings).hasSize(1);
        var read = namings.getFirst();
        var softly = new SoftAssertions();
        softly.assertThat(orEmpty(read.name())).isEqualTo(row[1]);
        softly.assertThat(orEmpty(read.email())).isEqualTo(row[2]);
        softly.assertThat(orEmpty(read.phone()).replaceAll(",? ext.*", "")).isEqualTo(row[3]);
        if (!row[4].isEmpty()) {
            softly.assertThat(read.as()).isEqualTo(As.valueOf(row[4]));
        }
        softly.assertThat(read.probability()).isBetween(0.3, 1.0);
        softly.assertAll();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    @Test
    void aRoleIsReadAsItIsWritten() {
        assertThat(Namings.in(Said.Kind.NOTE, "Our head of purchasing Priya Shah decides.")
                        .getFirst()
                        .role())
                .isEqualTo("head of purchasing");
        assertThat(Namings.in(
                                Said.Kind.NOTE,
                                "Unsere Einkaufsleiterin Sabine Krüger (krueger@firma.example) entscheidet.")
                        .getFirst()
                        .role())
                .isEqualTo("Einkaufsleiterin");
    }

    @Test
    void aColleagueIsNoTitle() {
        assertThat(Namings.in(Said.Kind.MAIL, "Please contact my colleague Jane Doe, jane@acme.example.")
                        .getFirst()
                        .role())
                .isNull();
    }

    @Test
    void severalAreReadApart() {
        var namings = Namings.in(
                Said.Kind.MAIL,
                "Please contact Jane Doe (jane@acme.example) for purchasing and Tom Berg (tom.berg@acme.example) for IT.");

        assertThat(namings)
                .extracting(Naming::email)
                .containsExactlyInAnyOrder("jane@acme.example", "tom.berg@acme.example");
        assertThat(namings).extracting(Naming::name).containsExactlyInAnyOrder("Jane Doe", "Tom Berg");
    }

    @Test
    void aListOfPeopleIsReadInPart() {
        var list = "Please write to jane.doe%d@acme.example instead.\n".repeat(200);

        assertThat(Namings.in(Said.Kind.MAIL, list.formatted((Object[]) numbers(200))))
                .hasSize(5);
    }

    private static Integer[] numbers(int count) {
        return Stream.iterate(0, number -> number + 1).limit(count).toArray(Integer[]::new);
    }

    @Test
    @Timeout(5)
    void longTextsTakeNoTime() {
        for (var text : new String[] {
            "Jane Doe ".repeat(5000),
            "a@".repeat(9000),
            "1 ".repeat(9000),
            "Jane ".repeat(5000),
            "de ".repeat(8000),
            "contact to ".repeat(2000) + "Jane Doe",
            "x".repeat(30000) + "@"
        }) {
            assertThat(Namings.in(Said.Kind.MAIL, text)).hasSizeLessThan(6);
        }
    }
}
