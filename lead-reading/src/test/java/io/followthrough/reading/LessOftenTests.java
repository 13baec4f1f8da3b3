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
                "Kunt u wat minder vaak schrijven?",
                "Could you please write to me a little less often? Once a month is plenty. Have a nice weekend!",
                "Please email me less frequently, once a month would be enough.",
                "A bit less often please, once a month is enough for me.",
                "Können Sie uns bitte etwas seltener schreiben? Einmal im Monat reicht völlig.",
                "Guten Tag Herr Carter, könnten Sie etwas seltener schreiben? Einmal im Monat reicht völlig. Schönen Tag noch!",
                "Bitte melden Sie sich etwas seltener, einmal im Monat reicht.",
                "Bitte nicht mehr so viele Mails, einmal im Monat ist genug.",
                "Könnt ihr seltener mailen? Einmal monatlich reicht völlig aus.",
                "Mir reicht eine Mail im Monat.",
                "Buenos días, ¿podrían escribir un poco menos a menudo? Con una vez al mes es suficiente.",
                "Con un correo al mes me sobra.",
                "Pourriez-vous m'écrire un peu moins souvent ? Une fois par mois suffit largement. Bonne journée !",
                "Pourriez-vous espacer un peu vos mails ? Une fois par mois, c'est bien assez.",
                "Un mail par mois me suffit amplement.",
                "Può mandarmi meno mail? Una al mese va benissimo.",
                "Potreste scrivermi un po' più di rado? Una volta al mese è più che sufficiente.",
                "Mi basta una mail al mese.",
                "Bom dia, podiam escrever-me menos vezes? Uma vez por mês é suficiente.",
                "Basta-me um e-mail por mês.",
                "Menos e-mails, por favor, um por mês chega.",
                "Dag Ben, kunnen jullie minder vaak mailen? Eén keer per maand is meer dan genoeg. Fijne dag!",
                "Eén mail per maand is voor mij genoeg."
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please write less often, and take me off the phone list.",
                "Stop writing to me. Once a month is too much as well.",
                "Bitte schreiben Sie seltener oder am besten gar nicht mehr. Löschen Sie meine Daten.",
                "Keine Mails mehr bitte! Auch nicht einmal im Monat.",
                "No more emails. Not once a month, never.",
                "¿Escribir menos? Mejor no me escriban nunca más.",
                "Nous ne voulons plus de vos mails, même moins souvent."
            })
    void aRefusalBesideItStands(String text) {
        assertThat(READER.read(Said.of(Said.Kind.MAIL, text, MONDAY)).stance()).isEqualTo(Stance.OPT_OUT);
    }

    /** Nobody who fills in a form is heard where mails are planned: a person is asked. */
    @Test
    void inAFormItIsAskedAbout() {
        var form = READER.read(Said.of(Said.Kind.FORM, "Könnten Sie uns bitte seltener schreiben?", MONDAY));

        assertThat(form.unsure()).isTrue();
    }
}
