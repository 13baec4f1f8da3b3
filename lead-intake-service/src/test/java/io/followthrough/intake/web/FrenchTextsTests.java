package io.followthrough.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.testkit.FrenchTypography;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that this service says in French by itself. */
class FrenchTextsTests {

    @ParameterizedTest
    @ValueSource(strings = {"words", "pages"})
    void formsAndPages(String folder) throws IOException {
        var words = new Properties();
        try (var file = Objects.requireNonNull(
                getClass().getResourceAsStream("/lead-intake-service/" + folder + "/fr.properties"))) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        assertThat(words).isNotEmpty();
        assertThat(words.values())
                .allSatisfy(word -> assertThat(FrenchTypography.faults(String.valueOf(word)))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-survey/fr", "lost-survey/fr", "nurture-survey/fr"})
    void surveys(String asked) {
        var survey = Survey.of(asked);

        assertThat(FrenchTypography.faults(survey + " " + survey.pleaseAnswer("celle-ci")))
                .isEmpty();
    }

    @Test
    void theyAreInFrench() {
        assertThat(Survey.of("customer-survey/fr").toString()).contains("Êtes-vous");
    }
}
