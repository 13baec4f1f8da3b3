package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever buys what sends and keeps contacts asks about it in the words of a refusal, and whoever refuses may ask politely. */
class AboutProductsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Set<Stance> LOST = Set.of(Stance.OPT_OUT, Stance.AUTOMATIC);
    private static final TextReader READER = TextReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Can the tool delete all my data from the old CRM when importing?",
                "Does your product delete all my data when I cancel?",
                "How do I delete all my contacts from the old system before we import?",
                "Können wir damit alle Daten aus dem alten CRM löschen?",
                "Can I remove people from the list myself?",
                "Our customers write 'stop sending me mails' and our current tool ignores it. Does yours not?",
                "We need automatic replies out of office handling. Do you have it?",
                "¿La herramienta borra a los que se dan de baja?",
                "Comment gérez-vous les désabonnements de nos clients ?",
                "Il vostro software gestisce le disiscrizioni?",
                "A ferramenta apaga os contatos que pedem para sair?",
                "Verwerkt jullie tool afmeldingen automatisch?",
                "I was on holiday from 1 to 5 December and am back now, working through my mails.",
                "War letzte Woche im Urlaub, jetzt wieder da. Schicken Sie mir bitte das Angebot.",
            })
    void aBuyerIsNoRefusalAndNoMachine(String text) {
        assertThat(stance(text)).isNotIn(LOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Could you please delete all my data?",
                "Can you remove me from the list?",
                "How do I unsubscribe?",
                "Who are you? Delete my data.",
                "Could you delete all the data you have about me from your CRM?",
                "Your tool keeps sending me mails although I unsubscribed. Stop it.",
                "Können Sie bitte alle meine Daten löschen?",
                "Können Sie mich aus Ihrem System löschen?",
                "¿Me pueden borrar de su base de datos?",
                "Pouvez-vous me supprimer de votre fichier ?",
                "Potete cancellarmi dal vostro database?",
                "Podem apagar os meus dados do vosso sistema?",
                "Kunt u mij uit uw systeem verwijderen?",
            })
    void whoRefusesPolitelyIsHeard(String text) {
        assertThat(stance(text)).isEqualTo(Stance.OPT_OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"closing next week", "closing at once", "wants to close this week, has budget"})
    void aClosingIsNoRefusalForNow(String note) {
        assertThat(READER.read(Said.note(note, TODAY)).stance()).isNotEqualTo(Stance.NOT_NOW);
    }

    /** Written by somebody who saw no code; the first half of each kind was looked at while this was made. */
    @Test
    void ofThoseOfAnotherWriterFewAreLost() {
        assertThat(lines("lead").filter(AboutProductsTests::isLost).count()).isLessThanOrEqualTo(6);
        assertThat(lines("question").filter(AboutProductsTests::isLost).count()).isLessThanOrEqualTo(1);
        assertThat(lines("back").filter(AboutProductsTests::isLost).count()).isLessThanOrEqualTo(1);
        assertThat(lines("refusal")
                        .filter(cells -> read(cells) == Stance.OPT_OUT)
                        .count())
                .isGreaterThanOrEqualTo(43);
        assertThat(lines("auto")
                        .filter(cells -> read(cells) == Stance.AUTOMATIC)
                        .count())
                .isGreaterThanOrEqualTo(24);
    }

    private static boolean isLost(String[] cells) {
        return LOST.contains(read(cells));
    }

    private static Stance read(String[] cells) {
        var text = cells[3].replace("\\n", "\n");
        return cells[1].equals("form")
                ? READER.read(Said.of(Said.Kind.FORM, text, TODAY)).stance()
                : stance(text);
    }

    private static Stance stance(String text) {
        return READER.read(Said.mail("Re: Your request", text, TODAY)).stance();
    }

    private static Stream<String[]> lines(String kind) {
        try (var file =
                Objects.requireNonNull(AboutProductsTests.class.getResourceAsStream("/cases/about-products.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells.length == 4 && cells[2].equals(kind));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
