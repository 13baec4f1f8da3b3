package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What most people write into a form: they look for something, or name it. */
class InquiriesTests {

    private static final LocalDate ON = LocalDate.of(2026, 11, 28);
    private static final TextReader READER = TextReader.shipped();

    /** What keeps somebody off every list: nobody reads it, nobody answers. */
    private static final Set<Stance> SILENCED =
            EnumSet.of(Stance.NOT_INTERESTED, Stance.NOT_NOW, Stance.NO_LEAD, Stance.OPT_OUT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Looking for a CRM",
                "looking for follow up software",
                "Hi, we need a follow-up tool for 8 reps by January",
                "We need a CRM for 5 people by January",
                "Need info for our sales team",
                "looking for roof tiles",
                "We need catering for 120 guests in March",
                "Wir suchen ein CRM für 8 Mitarbeiter bis Januar",
                "Suche Tool zur Nachverfolgung von Leads",
                "Suche Maler für Fassade",
                "Je cherche un photographe de mariage",
                "Besoin outil de relance prospects avant janvier",
                "Buscamos un CRM para mi tienda",
                "Cerchiamo un fotografo per il matrimonio",
                "Procuro um fotógrafo de casamento",
                "Zoek fotograaf voor bruiloft",
                "Op zoek naar een CRM",
            })
    void whoLooksForSomethingWantsIt(String text) {
        assertThat(form(text).stance()).isEqualTo(Stance.CURRENT_INTEREST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yoga classes for staff",
                "commercial insurance for a van fleet",
                "software per agenti",
                "Nettoyage de bureaux à Lyon",
                "limpieza de oficinas en Sevilla",
                "Versicherung für Lieferwagen",
                "schoonmaak kantoor",
            })
    void whoNamesAThingRefusesAndOffersNothing(String text) {
        assertThat(SILENCED).doesNotContain(form(text).stance());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We want something easy so that we never miss any calls again.",
                "Wir möchten keine Anrufe mehr verpassen, was kostet das für 5 Leute?",
                "Somos 5, queremos algo fácil para no volver a olvidar ninguna llamada.",
                "On veut ne plus rater un seul appel, vous avez quelque chose ?",
                "Vogliamo non perdere più nessuna chiamata",
                "Queremos não perder mais nenhuma chamada",
                "We willen geen telefoontjes meer missen",
            })
    void whoWantsToMissNoCallRefusesNone(String text) {
        assertThat(form(text).stance()).isEqualTo(Stance.CURRENT_INTEREST);
    }

    /** The same words, and somebody who wants to sell, to work or to write, or who looked for it once. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Looking for resellers for our CRM | NO_LEAD
            Suche Praktikum in der Softwareentwicklung | NO_LEAD
            Cherche emploi dans la vente | NO_LEAD
            Not looking for a CRM any more | NOT_INTERESTED
            Wir suchen kein CRM mehr | NOT_INTERESTED
            We do not need software, thanks | NOT_INTERESTED
            Please call me in September | NOT_NOW
            busy, another time | NOT_NOW
            """)
    void whatIsLookedForDecides(String text, Stance stance) {
        assertThat(form(text).stance()).isEqualTo(stance);
    }

    /** "Looking for work" of a note is about somebody, and notes are short for other reasons. */
    @Test
    void aNoteIsNoInquiry() {
        assertThat(READER.read(Said.note("happy with their supplier", ON)).stance())
                .isEqualTo(Stance.NOT_INTERESTED);
    }

    /**
     * Two times 175 first messages as they fill an inbox on a Monday, by a writer who knew nothing of the reader. Of the 112 buyers of each, seven and eight
     * were silenced before, of the second half nobody had looked at what failed.
     */
    @ParameterizedTest
    @CsvSource({"inquiries.tsv, 2", "inquiries-unseen.tsv, 6"})
    void hardlyABuyerIsSilenced(String file, int most) throws IOException {
        var silenced = Files.readAllLines(Path.of("src/test/resources/cases", file)).stream()
                .map(line -> List.of(line.split("\t", -1)))
                .filter(row -> row.get(2).equals("BUYER"))
                .filter(row -> SILENCED.contains(read(row).stance()))
                .toList();

        assertThat(silenced).as("buyers whom nobody answers").hasSizeLessThanOrEqualTo(most);
    }

    private static Reading read(List<String> row) {
        var kind = Said.Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
        return READER.read(Said.of(kind, row.get(3).replace("\\n", "\n"), ON));
    }

    private static Reading form(String text) {
        return READER.read(Said.of(Said.Kind.FORM, text, ON));
    }
}
