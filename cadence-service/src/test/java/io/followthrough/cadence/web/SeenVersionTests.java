package io.followthrough.cadence.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenVersionTests {

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3\"", "W/\"3\"", " \"3\" ", "*"})
    void whoSawTheNewestMayChangeIt(String ifMatch) {
        assertThatCode(() -> SeenVersion.of(ifMatch).check("rep ana", 3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "\"2\"", "W/\"2\""})
    void whoSawAnOlderOneIsToldTheNewest(String ifMatch) {
        assertThatThrownBy(() -> SeenVersion.of(ifMatch).check("rep ana", 3))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("version 3 now, not 2");
    }

    @Test
    void whoDoesNotSayReplacesWhatIsThere() {
        assertThatCode(() -> SeenVersion.of(0).check("rep ana", 3)).doesNotThrowAnyException();
        assertThatCode(() -> SeenVersion.of((Integer) null).check("rep ana", 3)).doesNotThrowAnyException();
    }

    @Test
    void whatIsNoVersionIsRefused() {
        assertThatThrownBy(() -> SeenVersion.of("newest")).isInstanceOf(InvalidInputException.class);
    }
}
