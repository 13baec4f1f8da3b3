package io.followthrough.reading.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.reading.lists.ListNotes.Spared;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** After which notes of a list nobody is contacted unasked. */
class ListNotesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verstorben 2024",
                "Frau M. ist †",
                "Insolvenzverfahren läuft",
                "Konkurrent!",
                "is a direct competitor",
                "left the company in 2023",
                "hat Hausverbot, nicht beliefern",
                "DO NOT CALL",
                "ya no trabaja aquí",
                "niet meer in dienst"
            })
    void theDeadFirmsThatAreNoMoreAndWhoIsToBeLeftAlone(String note) {
        assertThat(ListNotes.spares(note)).contains(Spared.ALL_CONTACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mail kam zurück", "E-Mail ungültig", "address undeliverable"})
    void whereMailDoesNotArriveThereAreCalls(String note) {
        assertThat(ListNotes.spares(note)).contains(Spared.MAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zahlt schlecht, Vorsicht",
                "bought from competitor, contract until 2028",
                "wants 20 concurrent users",
                "competitors of ours called her",
                "left a card at the fair",
                "undeliverables department",
                "mortgage broker"
            })
    void ordinaryNotesSpareNobodyAnything(String note) {
        assertThat(ListNotes.spares(note)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'Stammkunde seit 2019, kauft jedes Jahr', Stammkunde",
                "Good customer since 2015, Good customer",
                "could be a customer one day, -",
                "no customer yet, -"
            })
    void whomANoteCallsACustomer(String note, String words) {
        assertThat(ListNotes.customer(note).orElse(null)).isEqualTo(words);
    }
}
