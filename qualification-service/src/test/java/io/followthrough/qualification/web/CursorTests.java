package io.followthrough.qualification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.kit.web.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    private static final Cursor PROSPECTS = new Cursor("prospects");

    @Test
    void whatWasGivenOutComesBack() {
        assertThat(PROSPECTS.decode(PROSPECTS.encode("1:2~ü"))).isEqualTo("1:2~ü");
        assertThat(PROSPECTS.encode(null)).isNull();
        assertThat(PROSPECTS.decode(null)).isNull();
    }

    @Test
    void anotherListsCursorIsNone() {
        var merges = new Cursor("merges").encode("1");

        assertThatThrownBy(() -> PROSPECTS.decode(merges)).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "!", "Z2FyYmFnZQ", "fg", "null", "OPEN/1"})
    void garbageIsNone(String garbage) {
        assertThatThrownBy(() -> PROSPECTS.decode(garbage)).isInstanceOf(InvalidInputException.class);
    }
}
