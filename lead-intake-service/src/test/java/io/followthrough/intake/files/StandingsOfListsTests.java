package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.intake.domain.mapping.Row;
import io.followthrough.intake.domain.mapping.Survey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a list calls a customer, or nobody to sell to, gets no first call. */
class StandingsOfListsTests {

    @ParameterizedTest
    @CsvSource({
        "Lifecycle Stage, Customer",
        "Lifecycle Stage, Evangelist",
        "Lead Status, Unqualified",
        "Lead Status, Junk Lead",
        "Person - Label, Customer",
        "Kundenstatus, Bestandskunde",
        "Typ, Lieferant",
        "Labels, * myContacts ::: Kunden",
        "TAGS, '\"Newsletter\",\"Kunde\"'",
        "Tipo, cliente",
        "Is customer, yes",
        "Kunde?, Ja",
        "Bemerkung, 'Stammkunde seit 2019, kauft jedes Jahr'",
        "Notes, Good customer since 2015",
    })
    void theyAreHistoryAndTheSurveySaysSo(String column, String cell) {
        assertThat(read(column, cell).get("historic")).isEqualTo("true");
        assertThat(survey(column, cell).told()).singleElement().satisfies(told -> {
            assertThat(told.field()).isEqualTo("column \"" + column + "\"");
            assertThat(told.problem()).contains("1 person is taken in as history");
            assertThat(told.remedy()).contains("leaveOut: [\"" + column + "\"]");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Lifecycle Stage, Lead",
        "Lifecycle Stage, Opportunity",
        "Lead Status, New",
        "Status, active",
        "Labels, * myContacts ::: Familie",
        "Customer, Acme Ltd",
        "Kunde, nein",
        "Type, Customer Service",
        "Company, Customers",
        "Bemerkung, zahlt schlecht",
        "Notes, could be a customer one day",
    })
    void everybodyElseIsALead(String column, String cell) {
        assertThat(read(column, cell).get("historic")).isNull();
        assertThat(survey(column, cell).told()).isEmpty();
    }

    @Test
    void whoeverLeavesTheColumnOutTakesThemInAsTheRest() {
        var mapping = ((Validated.Accepted<Mapping>) MappingFile.read("""
                name: crm
                kind: captures
                constants: {channel: IMPORT}
                fields: {person.email: E-Mail}
                leaveOut: [Lifecycle Stage]
                """)).value();

        assertThat(read(mapping, "Lifecycle Stage", "Customer").get("historic")).isNull();
    }

    private static Survey survey(String column, String cell) {
        var header = Row.Header.of(List.of("E-Mail", column));
        var survey = new Survey(ProposedMapping.of(header.names(), "list.csv").mapping());
        survey.see(new Row(header, List.of("ann@example.com", cell), 7));
        return survey;
    }

    private static Fields read(String column, String cell) {
        return read(ProposedMapping.of(List.of("E-Mail", column), "list.csv").mapping(), column, cell);
    }

    private static Fields read(Mapping mapping, String column, String cell) {
        var header = Row.Header.of(List.of("E-Mail", column));
        return switch (mapping.apply(new Row(header, List.of("ann@example.com", cell), 7))) {
            case Validated.Accepted<Fields>(var fields) -> fields;
            case Validated.Refused<Fields>(var problems) -> throw new AssertionError(problems);
        };
    }
}
