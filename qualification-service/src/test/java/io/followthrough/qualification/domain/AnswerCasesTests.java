package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.answer;
import static io.followthrough.qualification.Facts.prospect;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.Criterion;
import io.followthrough.qualification.ShippedRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What {@code lead-reading} understands of an answer is what the answer is worth here: its own table, through a decision. */
class AnswerCasesTests {

    private static final Instant ON = Instant.parse("2026-11-28T10:00:00Z");
    private static final Path TABLES = Path.of("../lead-reading/src/test/resources/cases");
    private static final Map<String, Criterion> CRITERIA = Map.of(
            "need", Criterion.NEED,
            "authority", Criterion.AUTHORITY,
            "budget", Criterion.BUDGET,
            "timeline", Criterion.TIMELINESS,
            "interest", Criterion.INTEREST,
            "fit", Criterion.FIT);

    @TestFactory
    Stream<DynamicTest> anAnswerIsWorthWhatItSays() throws IOException {
        return Stream.concat(Files.lines(TABLES.resolve("answers.tsv")), Files.lines(TABLES.resolve("answers-own.tsv")))
                .map(line -> line.split("\t"))
                .map(row -> DynamicTest.dynamicTest(
                        String.join(" | ", row),
                        () -> assertThat(band(row[0], row[2])).isEqualTo(row[1])));
    }

    private static String band(String key, String value) {
        var decision = ShippedRules.QUALIFICATION.decide(prospect(answer(key, value, ON)), ON);
        var criterion = CRITERIA.get(key);
        var score = decision.criteria().stream()
                .filter(each -> each.name() == criterion)
                .findFirst()
                .orElseThrow();
        if (score.evidence().isEmpty()) {
            return "unknown";
        }
        var strength = score.score().doubleValue();
        return strength >= 0.65 ? "high" : strength > 0.35 ? "mid" : "low";
    }
}
