package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Deaths, grave illness, accidents, disasters and insolvencies in {@code grave-news.tsv}: what is told, language, kind, text. 21 are by a writer who knew no
 * code: three of these were sold to at once, six in spring.
 */
class GraveNewsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final TextReader READER = TextReader.shipped();

    @TestFactory
    Stream<DynamicTest> isForAPersonWhateverElseIsSaid() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/cases/grave-news.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .map(row -> DynamicTest.dynamicTest(
                        row[0] + " " + row[3],
                        () -> assertThat(read(row[2], row[3])).matches(reading -> suits(row[0], reading), row[0])));
    }

    private static boolean suits(String told, Reading reading) {
        return switch (told) {
            case "GRAVE" -> isHeld(reading);
            // All contact with whoever has died ends, and no day is left to begin again.
            case "DECEASED" ->
                reading.stance() == Stance.OPT_OUT
                        || isHeld(reading)
                                && reading.callBack().isEmpty()
                                && reading.notBefore().isEmpty();
            case "OTHER" -> reading.stance() == Stance.CURRENT_INTEREST || reading.stance() == Stance.NO_LEAD;
            default -> throw new IllegalArgumentException(told);
        };
    }

    /** Held until a person has read it, and nothing concluded. */
    private static boolean isHeld(Reading reading) {
        return reading.unsure()
                && reading.mayBe(Intent.OPT_OUT)
                && reading.sure().isEmpty();
    }

    @Test
    void theDayThatIsNamedForLaterIsKept() {
        var reading = read("mail", "Meine Frau ist am Sonntag gestorben. Melden Sie sich gern im April wieder.");

        assertThat(reading.callBack()).contains(LocalDate.of(2027, 4, 1));
    }

    @Test
    void aRefusalBesideItStands() {
        assertThat(read("mail", "My wife died on Sunday. Unsubscribe me and never contact me again.")
                        .stance())
                .isEqualTo(Stance.OPT_OUT);
    }

    @Test
    void anAbsenceThatAMachineTellsIsOne() {
        var away = READER.read(Said.mail(
                "Automatic reply: your quote",
                "I am out of the office until 14 December because of a bereavement. For urgent matters write to info@acme.example.",
                DAY));

        assertThat(away.stance()).isEqualTo(Stance.AUTOMATIC);
    }

    private static Reading read(String kind, String text) {
        return READER.read(Said.of(Said.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), text.replace("\\n", "\n"), DAY));
    }
}
