package io.followthrough.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    private static final Cursor PROSPECTS = new Cursor("prospects");

    @Test
    void whatWasGivenOutComesBack() {
        assertThat(PROSPECTS.behind(PROSPECTS.encode("1:2~ü"), 5, 5)).isEqualTo("1:2~ü");
        assertThat(PROSPECTS.encode(null)).isNull();
        assertThat(PROSPECTS.behind(null, 5, 5)).isNull();
    }

    @Test
    void anotherListsCursorIsNone() {
        var merges = new Cursor("merges").encode("1");

        assertThatThrownBy(() -> PROSPECTS.behind(merges, 5, 5)).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "!", "Z2FyYmFnZQ", "fg", "null", "OPEN/1"})
    void garbageIsNone(String garbage) {
        assertThatThrownBy(() -> PROSPECTS.behind(garbage, 5, 5)).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5, 6, Integer.MAX_VALUE})
    void aLimitOutOfBoundsIsToldTogetherWithTheCursor(int limit) {
        assertThatThrownBy(() -> PROSPECTS.behind("garbage", limit, 5))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(
                                        new FieldProblem("limit", "is " + limit, "use 1 to 5"), Cursor.problem()));
    }
}
