package io.followthrough.reading.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.reading.lists.Standings.Said;
import io.followthrough.reading.lists.Standings.Stand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a list says that somebody stands with us. */
class StandingsTests {

    @ParameterizedTest
    @CsvSource({
        "Lifecycle Stage, Customer, CUSTOMER, Customer",
        "lifecycle_stage, evangelist, CUSTOMER, evangelist",
        "Person - Label, Customer, CUSTOMER, Customer",
        "Labels, * myContacts ::: Kunden, CUSTOMER, Kunden",
        "TAGS, '\"Newsletter\",\"Kunde\"', CUSTOMER, '\"Kunde\"'",
        "Is customer, yes, CUSTOMER, yes",
        "Kunde?, Ja, CUSTOMER, Ja",
        "Lead Status, Unqualified, NO_LEAD, Unqualified",
        "Typ, Lieferant, OTHERS, Lieferant",
        "Lead Status, Lost, LOST, Lost",
    })
    void aWordUnderAColumnThatHoldsSuchWords(String column, String cell, Stand stand, String words) {
        assertThat(Standings.in(column, cell)).contains(new Said(stand, words));
    }

    @ParameterizedTest
    @CsvSource({
        "Lifecycle Stage, Lead",
        "Status, active",
        "Customer, Acme Ltd",
        "Kunde, nein",
        "Type, Customer Service",
        "Company, Customers",
        "Lead Status, ''",
    })
    void everythingElseSaysNothing(String column, String cell) {
        assertThat(Standings.in(column, cell)).isEmpty();
    }
}
