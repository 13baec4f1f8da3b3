package io.followthrough.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Whoever sends something that is not what a field holds is told in words, and not by the name of a Java type. */
class JsonProblemsTests {

    record Deal(
            @Nullable BigDecimal value,
            @Nullable Integer minutes,
            @Nullable LocalDate expectedClose,
            @Nullable Instant at,
            @Nullable Boolean isWon,
            @Nullable Duration lasts) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            value | "2.500,00" | is no number | write it like 1234.56
            value | "EUR 5" | is no number | write it like 1234.56
            minutes | "five" | is no whole number | write it like 1234
            expectedClose | "31.12.2026" | is no date | write it like 2026-03-02
            at | "tomorrow" | is no point in time | 2026-03-02T12:00:00Z
            isWon | "maybe" | is neither true nor false | use one of them
            lasts | "15 min" | is no duration | write it like PT15M
            """)
    void whatIsMisreadIsToldInWords(String field, String value, String problem, String remedy) {
        var wrong = Assertions.catchThrowableOfType(
                JacksonException.class,
                () -> JsonMapper.shared().readValue("{\"" + field + "\": " + value + "}", Deal.class));

        var told = JsonProblems.of(wrong);

        assertThat(told.field()).isEqualTo(field);
        assertThat(told.problem()).isEqualTo(problem);
        assertThat(told.remedy()).contains(remedy);
    }
}
