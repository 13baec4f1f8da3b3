package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A day before which nobody is to be contacted is told from one on which something else is to happen. */
class NotBeforeTests {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);
    private static final TextReader READER = TextReader.shipped();

    @TestFactory
    Stream<DynamicTest> beforeThatDayNobodyIsContacted() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/cases/not-before.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(row -> DynamicTest.dynamicTest(
                        row[1],
                        () -> assertThat(READER.read(Said.of(Said.Kind.FORM, row[1], SATURDAY))
                                        .notBefore()
                                        .map(LocalDate::toString)
                                        .orElse("-"))
                                .startsWith(row[0])));
    }
}
