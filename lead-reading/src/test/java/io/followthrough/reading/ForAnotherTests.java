package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.reading.naming.Namings;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The writer is not erased for another, and whom nobody is to write to is no lead. */
class ForAnotherTests {

    private static final TextReader READER = TextReader.shipped();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My colleague Jane Roe, jane@me.example, asks you to delete her data, too.",
                "Bitte löschen Sie auch die Daten meiner Kollegin Jana Ruhe, jana.ruhe@firma.example.",
                "Please take my colleague Bob Ray, bob.ray@firm.example, off your list.",
                "Merci de ne plus écrire à ma collègue Anne Petit, anne.petit@firme.example",
                "My wife Kate (kate@home.example) does not want to be contacted by you any more. I still do.",
                "Mi compañera Ana Ruiz, ana.ruiz@firma.example, no quiere recibir más correos.",
                "La mia collega Sara Rossi, sara.rossi@ditta.example, chiede di essere cancellata.",
                "A minha colega Rita Melo, rita.melo@firma.example, não quer receber mais e-mails.",
                "Mijn collega Jan Smit, jan.smit@bedrijf.example, wil geen mail meer ontvangen."
            })
    void whatIsAskedForAnotherIsAPersonsToRead(String text) {
        assertThat(READER.read(Said.mail(null, text, MONDAY)).stance()).isEqualTo(Stance.UNSURE);
        assertThat(Namings.in(Said.Kind.MAIL, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please delete my data and those of my wife.",
                "Please stop writing to me and my colleague Bob.",
                "Löschen Sie bitte meine Daten und die meiner Frau."
            })
    void whoeverMeansThemselvesAsWellIsHeard(String text) {
        assertThat(READER.read(Said.mail(null, text, MONDAY)).stance()).isEqualTo(Stance.OPT_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please write to my colleague Jane Roe, jane.roe@firm.example, she decides.",
                "My boss Carl Berg, carl.berg@firm.example, wants you to call him.",
                "Bitte wenden Sie sich an meine Kollegin Jana Ruhe, jana.ruhe@firma.example."
            })
    void whoeverIsToBeTurnedToIsNamed(String text) {
        assertThat(Namings.in(Said.Kind.MAIL, text)).hasSize(1);
    }
}
