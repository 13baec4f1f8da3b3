package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Answers to qualifying questions in seven languages by people who knew neither the reader nor what it learns from.
 */
class AnswersByOthersTests {

    private static final LocalDate ON = LocalDate.of(2026, 11, 28);
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final TextReader READER = TextReader.shipped();

    /**
     * The first had 240 of 280 right, with 10 taken for the opposite, before anybody had looked at them. The second had 131 of 175
     * and 2 then; most that failed were kinds of people, which nothing had been learnt of, and answers that say nothing. The third, measured once, had 131 of 175 and 7 with the
     * model before and has 148 and 3: nobody has written anything to it.
     */
    @ParameterizedTest
    @CsvSource({
        "answers-sixth-writer.tsv, 280, 234, 12",
        "answers-seventh-writer.tsv, 175, 153, 4",
        "answers-eighth-writer.tsv, 175, 145, 5"
    })
    void answersByOthersAreUnderstoodAsWellAsBefore(String file, int texts, int fewestRight, int mostOpposite)
            throws IOException {
        var rows = Files.readAllLines(CASES.resolve(file)).stream()
                .map(line -> line.split("\t", -1))
                .toList();
        var right = rows.stream().filter(row -> understood(row).equals(row[1])).count();
        var opposite =
                rows.stream().filter(row -> isOpposite(row[1], understood(row))).count();

        assertThat(rows).hasSize(texts);
        assertThat(right).isGreaterThanOrEqualTo(fewestRight);
        assertThat(opposite).isLessThanOrEqualTo(mostOpposite);
    }

    private static boolean isOpposite(String wanted, String understood) {
        return List.of("high low", "low high").contains(wanted + " " + understood);
    }

    private static String understood(String[] row) {
        var question = Question.named(row[0]).orElseThrow();
        return switch (READER.answer(question, row[2].replace("\\n", "\n"), ON)) {
            case Answer.Understood answer -> answer.strength().name().toLowerCase(Locale.ROOT);
            case Answer.NotUnderstood _ -> "none";
        };
    }
}
