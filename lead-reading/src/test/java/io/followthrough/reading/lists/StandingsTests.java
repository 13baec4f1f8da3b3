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
        "Deal Stage, Closed Won (Sales Pipeline), CUSTOMER, Closed Won (Sales Pipeline)",
        "Stage, Closed Lost, LOST, Closed Lost",
        "Deal - Status, Won, CUSTOMER, Won",
        "Verkaufsphase, verloren, LOST, verloren",
        "Is Won, true, CUSTOMER, true",
        "Total Orders, 3, CUSTOMER, ''",
        "Total Spent, EUR 120.50, CUSTOMER, ''",
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
        "Deal Stage, Negotiation",
        "Total Orders, 0",
        "Total Spent, 0.00",
        "Orders, standing order for coffee",
        "Won, false",
    })
    void everythingElseSaysNothing(String column, String cell) {
        assertThat(Standings.in(column, cell)).isEmpty();
    }
}
