package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which way a refusal is of, by the table {@code ways.tsv}: calls, mails, all, less often or in part, or none although it sounds like one. What is not read
 * right yet is left out.
 */
class WaysTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final TextReader READER = TextReader.shipped();

    @TestFactory
    Stream<DynamicTest> eachRefusalIsOfTheWayThatItNames() throws IOException {
        return rows("ways.tsv");
    }

    /**
     * Of one way that is refused and nothing said of the other; of post, visits and short messages; and of what says no and refuses nothing. 210 of them
     * are by a writer who knew nothing of the reader, of whose 35 refusals of mails 7 were read as such, and 22 of 35 of calls.
     */
    @TestFactory
    Stream<DynamicTest> aRefusalOfOneWayIsOfThatAlone() throws IOException {
        return rows("ways-alone.tsv");
    }

    private static Stream<DynamicTest> rows(String table) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/cases", table)).stream()
                .map(line -> line.split("\t", -1))
                .map(row -> DynamicTest.dynamicTest(
                        row[3],
                        () -> assertThat(refused(
                                        Said.Kind.valueOf(row[1].toUpperCase(Locale.ROOT)),
                                        row[3].replace("\\n", "\n")))
                                .matches(found -> suits(row[2], found), row[2])));
    }

    /** The words of the other way beside it change what is refused. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Please stop calling me. | CALLS
            Please stop calling me, mail me. | CALLS
            Please stop calling me, stop mailing me. | ALL
            Please stop mailing me, call me. | MAILS
            Please stop writing to me. | ALL
            Please stop e-mailing me. | ALL
            Please stop e-mailing me. You can ring me. | MAILS
            Please stop e-mailing me. Not by letter either. | ALL
            Please stop e-mailing me or I call my lawyer. | ALL
            Please stop e-mailing me, write to ben@acme.example. | ALL
            Unsubscribe. | ALL
            Unsubscribe. You can always ring me. | MAILS
            Delete my e-mail address under GDPR. | ALL
            Please stop calling me, mail me, and delete my data. | ALL
            Please stop contacting me, by phone or by mail. | ALL
            """)
    void theOtherWayDecides(String text, String refused) {
        assertThat(refused(Said.Kind.MAIL, text)).isEqualTo(refused);
    }

    /** Who asks for less in a way that we cannot do at once is asked about, and whoever is wanted no more is not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Could you write less often? | NONE
            Could you write less often? Once a week is enough. | HELD
            Could you call less often? | HELD
            Could you write less often? Or rather, not at all. Unsubscribe me. | ALL
            Pausieren Sie die Mails bitte. | HELD
            Escríbanme menos a menudo. | NONE
            """)
    void lessOftenIsNotNever(String text, String refused) {
        assertThat(refused(Said.Kind.MAIL, text)).isEqualTo(refused);
    }

    private static boolean suits(String wanted, String found) {
        return switch (wanted) {
            case "PART" -> found.equals("HELD") || found.equals("NONE");
            case "NO" -> found.equals("NONE");
            default -> found.equals(wanted);
        };
    }

    private static String refused(Said.Kind kind, String text) {
        var reading = READER.read(Said.of(kind, text, MONDAY));
        if (reading.unsure()) {
            return "HELD";
        }
        if (reading.stance() != Stance.OPT_OUT) {
            return "NONE";
        }
        var mails = reading.says(Intent.OPT_OUT_MAILS).isPresent();
        var calls = reading.says(Intent.OPT_OUT_CALLS).isPresent();
        var isWhole = reading.says(Intent.OPT_OUT).isPresent()
                || reading.says(Intent.ERASURE).isPresent()
                || mails && calls;
        return isWhole ? "ALL" : mails ? "MAILS" : "CALLS";
    }
}
