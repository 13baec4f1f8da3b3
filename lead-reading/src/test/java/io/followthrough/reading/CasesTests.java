package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Texts that were read wrong once, and others of their kinds: tables beside this class's resources, all said on one day. */
class CasesTests {

    private static final LocalDate ON = LocalDate.of(2026, 11, 28);
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final TextReader READER = TextReader.shipped();

    @TestFactory
    Stream<DynamicTest> answersAreReadInTheLightOfTheirQuestion() throws IOException {
        return rows("answers.tsv", "answers-own.tsv")
                .map(row -> test(
                        row,
                        () -> assertThat(strength(READER.answer(question(row[0]), row[2], ON)))
                                .isEqualTo(row[1])));
    }

    @TestFactory
    Stream<DynamicTest> theDayToComeBackIsFound() throws IOException {
        return rows(
                        "dates.tsv",
                        "dates-own.tsv",
                        "dates-fifth-writer.tsv",
                        "dates-sixth-writer.tsv",
                        "dates-seventh-writer.tsv",
                        "dates-eighth-writer.tsv")
                .map(row -> test(
                        row,
                        () -> assertThat(READER.read(Said.of(Said.Kind.MAIL, lines(row[1]), ON))
                                        .callBack()
                                        .map(LocalDate::toString)
                                        .orElse("-"))
                                .startsWith(row[0])));
    }

    @TestFactory
    Stream<DynamicTest> peopleAndMachinesAreToldApart() throws IOException {
        return rows("mails.tsv")
                .map(row -> test(row, () -> {
                    var reading = READER.read(Said.mail(row[3], lines(row[4]), ON));
                    switch (row[1]) {
                        case "hard" ->
                            assertThat(reading.says(Intent.DELIVERY_FAILURE)).isPresent();
                        case "ooo" ->
                            assertThat(reading.says(Intent.OUT_OF_OFFICE)).isPresent();
                        case "auto" -> assertThat(reading.stance()).isEqualTo(Stance.AUTOMATIC);
                        case "optout" -> assertThat(reading.stance()).isEqualTo(Stance.OPT_OUT);
                        default -> assertThat(reading.stance()).isNotIn(Stance.AUTOMATIC, Stance.OPT_OUT);
                    }
                    if (!row[2].isEmpty()) {
                        assertThat(reading.callBack()).hasToString("Optional[" + row[2] + "]");
                    }
                }));
    }

    /** What is ironic may stay unsure: nobody is called current or refused for it. */
    @TestFactory
    Stream<DynamicTest> theStanceIsTaken() throws IOException {
        return rows("notes.tsv")
                .map(row -> test(row, () -> {
                    var kind = Said.Kind.valueOf(row[1].toUpperCase(java.util.Locale.ROOT));
                    var reading = READER.read(Said.of(kind, lines(row[4]), ON));
                    var stance = reading.stance();
                    switch (row[2]) {
                        case "CURRENT" -> assertThat(stance).isEqualTo(Stance.CURRENT_INTEREST);
                        case "OPTOUT" -> assertThat(stance).isEqualTo(Stance.OPT_OUT);
                        case "NOT_NOW" -> assertThat(stance).isEqualTo(Stance.NOT_NOW);
                        case "NOT_INTERESTED" -> assertThat(stance).isEqualTo(Stance.NOT_INTERESTED);
                        default -> assertThat(stance).isNotIn(Stance.CURRENT_INTEREST, Stance.OPT_OUT, Stance.NOT_NOW);
                    }
                    if (row[3].startsWith("DATE:")) {
                        assertThat(reading.callBack().map(LocalDate::toString).orElse("-"))
                                .startsWith(row[3].substring("DATE:".length()));
                    }
                }));
    }

    private static DynamicTest test(String[] row, org.junit.jupiter.api.function.Executable check) {
        return DynamicTest.dynamicTest(String.join(" | ", row), check);
    }

    private static Stream<String[]> rows(String... files) throws IOException {
        var rows = new java.util.ArrayList<String[]>();
        for (var file : List.of(files)) {
            for (var line : Files.readAllLines(CASES.resolve(file))) {
                rows.add(line.split("\t", -1));
            }
        }
        return rows.stream();
    }

    private static Question question(String name) {
        return Question.named(name).orElseThrow();
    }

    private static String strength(Answer answer) {
        return switch (answer) {
            case Answer.Understood(var strength, var words, var amount, var by) ->
                strength.name().toLowerCase(java.util.Locale.ROOT);
            case Answer.NotUnderstood notUnderstood -> "unknown";
        };
    }

    private static String lines(String column) {
        return column.replace("\\n", "\n");
    }
}
