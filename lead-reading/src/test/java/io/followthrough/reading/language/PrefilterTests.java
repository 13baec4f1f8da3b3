package io.followthrough.reading.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefilterTests {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            \\b(?:call|ring) me\\b            ; call me,ring me
            (?:please )?call                  ; call,please call
            colou?r                           ; color,colour
            (?:a|b)+see you                   ; see you
            \\d{1,2}march                      ; march
            march(?! \\d)                      ; march
            (?<day>monday|friday) next        ; monday next,friday next
            gr[ae]y\\.                         ; grey.,gray.
            (?<!not )(?:stop|go(?:es)?)       ; stop,go,goes
            """)
    void whatAPatternNeedsIsToldFromIt(String regex, String needed) {
        assertThat(Prefilter.of(Pattern.compile(regex)).oneOf())
                .isEqualTo(Set.of(needed.stripTrailing().split(",")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\p{L}+",
                "(?:call)?",
                "call|\\w*",
                "(?:call){0,2}",
                "(a)\\1call",
                "\\Qcall\\E",
                "(?i:call)",
                "[^a]*",
                ".*"
            })
    void whatNeedsNothingInParticularIsSearchedForEverywhere(String regex) {
        assertThat(Prefilter.of(Pattern.compile(regex)).admits(Grams.of("x"))).isTrue();
    }

    @Test
    void flagsMakeItNeedNothing() {
        assertThat(Prefilter.of(Pattern.compile("call", Pattern.CASE_INSENSITIVE))
                        .admits(Grams.of("CALL")))
                .isTrue();
    }
}
