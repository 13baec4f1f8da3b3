package io.followthrough.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FrameLookTests {

    @Test
    void aFormTakesTheColoursOfThePageAroundIt() {
        var look = FrameLook.of(Map.of(
                "look.framed", "yes", "look.ground", "#101820", "look.ink", "#f0f0f0", "look.accent", "#ffd400"));

        assertThat(look.isFramed()).isTrue();
        assertThat(look.style())
                .contains("color-scheme: dark;", "--ground: #101820;", "--ink: #f0f0f0;")
                .contains("--button: #ffd400;", "--button-text: #000000;");
        assertThat(FrameLook.of(look.parameters())).isEqualTo(look);
    }

    @Test
    void coloursOnWhichNobodyCouldReadArePassedOver() {
        var look = FrameLook.of(Map.of("look.ground", "#777777", "look.ink", "#888888"));

        assertThat(look.style()).isEmpty();
        assertThat(FrameLook.of(Map.of("look.ink", "#ffffff")).style()).isEmpty();
    }

    @Test
    void whatIsNoColourCannotBreakOut() {
        var look = FrameLook.of(Map.of("look.accent", "#fff} body { display: none", "look.ground", "</style>"));

        assertThat(look.style()).isEmpty();
        assertThat(look.parameters()).isEmpty();
    }
}
