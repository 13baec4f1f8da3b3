package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Notes, mails and chats in seven languages by people who knew neither the reader nor what it learns from. They hold what was
 * reached: to measure how well new texts are read, new texts are needed, see docs/reading.md.
 */
class OtherWriterTests {

    private static final LocalDate ON = LocalDate.of(2026, 11, 28);
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final TextReader READER = TextReader.shipped();
    private static final Map<String, Stance> STANCES = Map.of(
            "CURRENT", Stance.CURRENT_INTEREST,
            "NOT_NOW", Stance.NOT_NOW,
            "NOT_INTERESTED", Stance.NOT_INTERESTED,
            "OPTOUT", Stance.OPT_OUT);

    /** A table of texts and what is reached on it: shares of a class that are read right, and opt-outs where there are none. */
    enum Table {
        /** Later lines of the corpus were written to what failed here. Reached were 0.79, 0.93, 0.86, 0.90 and 1.00. */
        SECOND_WRITER(
                "other-writer.tsv",
                Map.of("CURRENT", 0.77, "NOT_NOW", 0.9, "NOT_INTERESTED", 0.83, "NONE", 0.87),
                1,
                2),
        /** Nobody tuned to these before they were measured. Reached are 0.65, 0.76, 0.64, 0.83 and 0.89. */
        THIRD_WRITER(
                "third-writer.tsv",
                Map.of("CURRENT", 0.63, "NOT_NOW", 0.73, "NOT_INTERESTED", 0.61, "NONE", 0.8),
                0.87,
                4),
        /** Nor to these. Reached are 0.88, 0.88, 0.83, 0.86 and 0.96. */
        FOURTH_WRITER(
                "fourth-writer.tsv",
                Map.of("CURRENT", 0.86, "NOT_NOW", 0.86, "NOT_INTERESTED", 0.8, "NONE", 0.8),
                0.95,
                5),
        /**
         * Nobody tuned to these before they were measured: 0.89, 0.79, 0.80, 0.71 and 0.98 then. Lines of the corpus were written
         * to the kinds of what failed. Reached are 0.95, 0.82, 0.88, 0.77 and 1.00.
         */
        SIXTH_WRITER(
                "sixth-writer.tsv",
                Map.of("CURRENT", 0.91, "NOT_NOW", 0.8, "NOT_INTERESTED", 0.85, "NONE", 0.73),
                0.98,
                2),
        /**
         * Riddles on purpose, measured once: 0.81, 0.69, 0.55, 0.90 and 1.00 with the model before, 0.79, 0.71, 0.62, 0.93 and 1.00
         * with the next. Nobody has written anything to them. Reached are 0.81, 0.66, 0.60, 0.90 and 1.00: one "not now" is grave news
         * and held since.
         */
        SEVENTH_WRITER(
                "seventh-writer.tsv",
                Map.of("CURRENT", 0.76, "NOT_NOW", 0.65, "NOT_INTERESTED", 0.57, "NONE", 0.9),
                0.97,
                2),
        /** Nor to these, but for a rule or two. Reached are 0.77, 0.87, 0.94, 0.93 and 0.94. */
        FIFTH_WRITER(
                "fifth-writer.tsv",
                Map.of("CURRENT", 0.75, "NOT_NOW", 0.85, "NOT_INTERESTED", 0.9, "NONE", 0.9),
                0.92,
                2);

        private final String file;
        private final Map<String, Double> shares;
        private final double heardOrHeld;
        private final int mostInvented;

        Table(String file, Map<String, Double> shares, double heardOrHeld, int mostInvented) {
            this.file = file;
            this.shares = shares;
            this.heardOrHeld = heardOrHeld;
            this.mostInvented = mostInvented;
        }
    }

    /**
     * @param asked texts of the class that a person is asked about
     * @param left texts that are read as an opt-out and are none
     */
    private record Counts(int texts, int right, int asked, int left) {

        static Counts of(String wanted, Stance stance) {
            var sought = STANCES.get(wanted);
            var right = sought == null ? !STANCES.containsValue(stance) : stance == sought;
            var left = stance == Stance.OPT_OUT && sought != Stance.OPT_OUT;
            return new Counts(1, right ? 1 : 0, !right && stance == Stance.UNSURE ? 1 : 0, left ? 1 : 0);
        }

        Counts and(Counts other) {
            return new Counts(texts + other.texts, right + other.right, asked + other.asked, left + other.left);
        }

        double share() {
            return (double) right / texts;
        }
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void textsByOthersAreReadAsWellAsBefore(Table table) throws IOException {
        var counts = counts(table);
        var optOuts = counts.get("OPTOUT");

        assertThat((optOuts.right() + optOuts.asked()) / (double) optOuts.texts())
                .as("opt-outs heard, or held to be asked about")
                .isGreaterThanOrEqualTo(table.heardOrHeld);
        assertThat(counts.values().stream().mapToInt(Counts::left).sum())
                .as("opt-outs read where there are none")
                .isLessThanOrEqualTo(table.mostInvented);
        table.shares.forEach((wanted, share) -> assertThat(counts.get(wanted).share())
                .as("share of %s that is read right, of %s", wanted, counts)
                .isGreaterThanOrEqualTo(share));
    }

    private static Map<String, Counts> counts(Table table) throws IOException {
        var counts = new TreeMap<String, Counts>();
        for (var line : Files.readAllLines(CASES.resolve(table.file))) {
            var row = List.of(line.split("\t", -1));
            var kind = Said.Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            var said = Said.of(kind, row.get(4).replace("\\n", "\n"), ON);
            counts.merge(row.get(2), Counts.of(row.get(2), READER.read(said).stance()), Counts::and);
        }
        return counts;
    }
}
