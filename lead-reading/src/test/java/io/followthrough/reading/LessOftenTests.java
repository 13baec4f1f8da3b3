package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fewer e-mails are asked for in so many words, or somebody looks at it. */
class LessOftenTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final TextReader READER = TextReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Could you write a bit less often? Once a month is plenty.",
                "Please send fewer emails.",
                "Könnten Sie etwas seltener schreiben? Einmal im Monat reicht völlig.",
                "Bitte schreiben Sie seltener.",
                "Escríbanme menos a menudo, por favor.",
                "Con una vez al mes me basta, bajen el ritmo.",
                "Pourriez-vous écrire un peu moins souvent ? Une fois par mois suffit largement.",
                "Potreste scrivere un po' meno spesso? Una volta al mese è più che sufficiente.",
                "Podiam escrever um pouco menos? Uma vez por mês chega perfeitamente.",
                "Kunt u wat minder vaak schrijven?"
            })
    void isClear(String text) {
        var reading = READER.read(Said.of(Said.Kind.MAIL, text, MONDAY));

        assertThat(LessOften.in(reading)).isPresent();
        assertThat(reading.unsure()).isFalse();
        assertThat(LessOften.mayBeIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please call less often.",
                "Could you write less often? Once a quarter is enough.",
                "Could you write less often? Or rather, not at all. Unsubscribe me.",
                "Too many mails!",
                "We pay once a month. Can you invoice less often?",
                "Bitte pausieren Sie die Mails.",
                "Jede Woche ist mir zu viel.",
                "Mag het ietsje minder? Eens per kwartaal is zat.",
                "We order once a month and would like an offer.",
                "Wir bekommen zu wenige Mails von Ihnen."
            })
    void isNotClear(String text) {
        assertThat(LessOften.in(READER.read(Said.of(Said.Kind.MAIL, text, MONDAY))))
                .isEmpty();
    }

    /** Nobody who fills in a form is heard where mails are planned: a person is asked. */
    @Test
    void inAFormItIsAskedAbout() {
        var form = READER.read(Said.of(Said.Kind.FORM, "Könnten Sie uns bitte seltener schreiben?", MONDAY));

        assertThat(form.unsure()).isTrue();
    }
}
