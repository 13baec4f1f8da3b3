package io.followthrough.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTests {

    /** Ratios as WCAG's own definition gives them, from the W3C's examples and public checkers. */
    @ParameterizedTest
    @CsvSource({
        "#000000,#ffffff,21.0",
        "#777777,#ffffff,4.48",
        "#767676,#ffffff,4.54",
        "#ff0000,#ffffff,4.0",
        "#1f5fbf,#1f5fbf,1.0"
    })
    void contrastIsThatOfWcag(String one, String other, double ratio) {
        assertThat(Colour.of(one).contrastTo(Colour.of(other))).isCloseTo(ratio, within(0.01));
        assertThat(Colour.of(other).contrastTo(Colour.of(one))).isCloseTo(ratio, within(0.01));
    }

    @Test
    void textOnAnyColourCanBeRead() {
        for (int colour = 0; colour < 0xffffff; colour += 4_099) {
            var ground = Colour.of("#%06x".formatted(colour));
            assertThat(ground.text().contrastTo(ground)).isGreaterThanOrEqualTo(Colour.OF_TEXT);
        }
    }

    @ParameterizedTest
    @CsvSource({"#ffff00,#ffffff", "#0000ff,#14171b", "#1f5fbf,#ffffff", "#777777,#767676"})
    void aColourIsMovedUntilItCanBeSeen(String colour, String ground) {
        assertThat(Colour.of(colour).seenOn(Colour.of(ground), Colour.OF_TEXT).contrastTo(Colour.of(ground)))
                .isGreaterThanOrEqualTo(Colour.OF_TEXT);
    }

    @Test
    void aColourThatIsSeenStaysAsItIs() {
        assertThat(Colour.of("#0b6e4f").seenOn(Colour.WHITE, Colour.OF_TEXT)).hasToString("#0b6e4f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#fff", "1f5fbf", "#1f5fbg", "#1f5fbf;}", ""})
    void anythingElseIsRefusedWithTheRemedy(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Colour.of(text)).withMessageContaining("#rrggbb");
    }
}
