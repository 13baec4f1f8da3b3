package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A company's name becomes no person's, whatever the columns of a list are called. */
class NamesOfCompaniesTests {

    /** Headers as programs write them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Firma;Name;Ansprechpartner;E-Mail | Acme;Acme Werk 2;Eva Kern;e@x.example | Eva Kern | Acme",
                "Name;Ansprechpartner;E-Mail | Acme Werke;Eva Kern;e@x.example | Eva Kern | Acme Werke",
                "Firma;Name;E-Mail | Acme;Eva Kern;e@x.example | Eva Kern | Acme",
                "Firma;Vorname;Name;Ansprechpartner;E-Mail | Acme;Eva;Kern;Unser Vertreter;e@x.example | Eva Kern | Acme",
                "Name;Full name;Email | Eva;Eva Kern;e@x.example | Eva |",
                "Account Name;Contact Name;Email | Acme;Eva Kern;e@x.example | Eva Kern | Acme",
                "Name;Account Name;Email | Eva Kern;Acme;e@x.example | Eva Kern | Acme",
                "Organization - Name;Person - Name;Person - Email | Acme;Eva Kern;e@x.example | Eva Kern | Acme",
                "Display Name;Company Name;Is a Company;Email | Azure Interior, Brandon Freeman;Azure Interior;False;e@x.example | Brandon Freeman | Azure Interior",
                "Display Name;Company Name;Is a Company;Email | Azure Interior;;True;e@x.example | | Azure Interior",
                "Complete Name;Email;Is a Company | Azure Interior;e@x.example;1 | | Azure Interior",
                "Name;Email | Muster & Söhne GmbH;e@x.example | | Muster & Söhne GmbH",
                "Name;Email | Acme, Inc.;e@x.example | | Acme, Inc.",
                "Name;Email | Maria Sa;e@x.example | Maria Sa |",
                "Name;Email | Kim Ag;e@x.example | Kim Ag |",
                "Nom du compte;Personne de contact;Courriel | Acme;Eva Kern;e@x.example | Eva Kern | Acme",
                "Empresa;Persona de contacto;Correo | Acme;Eva Kern;e@x.example | Eva Kern | Acme",
            })
    void whoIsThePersonAndWhoTheCompany(String header, String cells, String person, String company) {
        var fields = read(header, cells);

        assertThat(fields.get("person.name")).isEqualTo(person);
        assertThat(fields.get("company.name")).isEqualTo(company);
        assertThat(fields.get("person.email")).isEqualTo("e@x.example");
    }

    @ParameterizedTest
    @CsvSource({
        "Produkt",
        "Gewünschtes Produkt",
        "Interessiert an",
        "Produit",
        "Centre d'intérêt",
        "Producto",
        "Interesado en",
        "Prodotto",
        "Produto de interesse",
        "Producten",
        "Products",
        "Product of interest",
        "Interesse"
    })
    void whatSomebodyIsInterestedInIsKnownInSevenLanguages(String column) {
        assertThat(read("Name;E-Mail;" + column, "Eva Kern;e@x.example;Regale").get("interests[0]"))
                .isEqualTo("Regale");
    }

    @Test
    void aNameThatIsTheOnlyOneIsThePersons() {
        assertThat(read("Name;E-Mail", "Eva Kern;e@x.example").get("person.name"))
                .isEqualTo("Eva Kern");
    }

    private static Fields read(String header, String cells) {
        var columns = List.of(header.split(";"));
        var mapping = ProposedMapping.of(columns, "list.csv").mapping();
        var row = new Row(Row.Header.of(columns), List.of(cells.split(";", -1)), 2);
        return switch (mapping.apply(row)) {
            case Validated.Accepted<Fields>(var fields) -> fields;
            case Validated.Refused<Fields>(var problems) -> throw new AssertionError(problems);
        };
    }
}
