package io.followthrough.qualification.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.testkit.FrenchTypography;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** All that this service asks in French by itself. */
class FrenchTextsTests {

    private static final Pattern QUESTION = Pattern.compile("^ +fr: \"(.*)\"$", Pattern.MULTILINE);

    @Test
    void questions() throws IOException {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/qualification-rules.yml"))) {
            var rules = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            var questions = QUESTION.matcher(rules)
                    .results()
                    .map(found -> found.group(1))
                    .toList();

            assertThat(questions)
                    .hasSizeGreaterThan(3)
                    .allSatisfy(question -> assertThat(FrenchTypography.faults(question))
                            .as(question)
                            .isEmpty());
        }
    }
}
