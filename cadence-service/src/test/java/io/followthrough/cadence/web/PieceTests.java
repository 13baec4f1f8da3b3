package io.followthrough.cadence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.kit.web.Cursor;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PieceTests {

    private static final Cursor LIST = new Cursor("waitlist");

    @Test
    void eachPieceLeadsToTheNext() {
        var first = Piece.of(LIST, 2, null).page(List.of("a", "b"), 3);
        assertThat(first.next()).isEqualTo(LIST.encode("2"));
        assertThat(Piece.of(LIST, 2, first.next()).page(List.of("c"), 3).next()).isNull();
        assertThat(Piece.of(LIST, 500, null).most()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({"0, use 1 to 500", "-5, use 1 to 500", "501, use 1 to 500", "2147483647, use 1 to 500"})
    void limitsOutOfBoundsAreNamed(int limit, String remedy) {
        assertThatThrownBy(() -> Piece.of(LIST, limit, null))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new FieldProblem("limit", "is " + limit, remedy)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "-1", "2", "", "2147483647", "1.5"})
    void cursorsOfOthersAreNamed(String cursor) {
        assertThatThrownBy(() -> Piece.of(LIST, 0, cursor))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("limit", "cursor"));
    }
}
