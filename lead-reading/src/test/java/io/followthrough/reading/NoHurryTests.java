package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hurry that is denied is none, and what is asked for beside it stands. */
class NoHurryTests {

    private static final TextReader READER = TextReader.shipped();
    private static final LocalDate ON = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is not urgent.",
                "It is neither urgent nor important to them.",
                "Das eilt nicht.",
                "Es ist nicht dringend.",
                "No es urgente.",
                "Ce n'est pas urgent.",
                "Non è urgente.",
                "Não é urgente.",
                "Het is niet dringend.",
            })
    void whoIsInNoHurryIsNotTakenForABuyer(String text) {
        assertThat(stance(text)).isNotEqualTo(Stance.CURRENT_INTEREST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is urgent.",
                "No rush, but please send me a quote.",
                "Es eilt nicht, schicken Sie mir bitte ein Angebot.",
            })
    void whatIsAskedForBesideItStands(String text) {
        assertThat(stance(text)).isEqualTo(Stance.CURRENT_INTEREST);
    }

    private static Stance stance(String text) {
        return READER.read(Said.of(Said.Kind.MAIL, text, ON)).stance();
    }
}
