package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.Row;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns that products call by names of their own. */
class ColumnsOfProductsTests {

    private static final String HUBSPOT = "Record ID;Email;Lead Status;Company Name;Associated Company;Contact owner";
    private static final String ZOHO =
            "Record Id;Lead Owner;Lead Status;First Name;Email;Secondary Email;Designation;Description";
    private static final String FRESHSALES = "Id;Emails;Sales owner;Lifecycle stage;Work;Mobile;Accounts";
    private static final String OUTLOOK =
            "Vorname;Nachname;Firma;Land/Region geschäftlich;Telefon geschäftlich;Mobiltelefon"
                    + ";E-Mail-Adresse;E-Mail-Typ;E-Mail 2: Adresse;Privat;Notizen";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        hubspot    | 1;a@a.example;New;;One Ltd;Rita                           | company.name                  | One Ltd
        hubspot    | 1;a@a.example;New;One Ltd;One Ltd;Rita                    | company.name                  | One Ltd
        hubspot    | 1;a@a.example;New;;One Ltd;Rita                           | answers.contactOwner          | Rita
        zoho       | zcrm_1;Rita;New;Ann;a@a.example;b@a.example;Boss;met once | person.externalIds.zoho       | zcrm_1
        zoho       | zcrm_1;Rita;New;Ann;a@a.example;b@a.example;Boss;met once | person.email                  | a@a.example; b@a.example
        zoho       | zcrm_1;Rita;New;Ann;a@a.example;b@a.example;Boss;met once | person.jobTitle               | Boss
        zoho       | zcrm_1;Rita;New;Ann;a@a.example;b@a.example;Boss;met once | answers.note                  | met once
        freshsales | 7;a@a.example;Rita;Lead;+44 20 7946 0018;;One Ltd         | person.phone                  | +44 20 7946 0018
        freshsales | 7;a@a.example;Rita;Lead;+44 20 7946 0018;;One Ltd         | company.name                  | One Ltd
        freshsales | 7;a@a.example;Rita;Lead;+44 20 7946 0018;;One Ltd         | person.externalIds.freshsales | 7
        outlook    | Käthe;Größ;Groß;Deutschland;0221 12345;;k@g.example;SMTP;;Falsch;zahlt | person.phone     | 0221 12345
        outlook    | Käthe;Größ;Groß;Deutschland;0221 12345;;k@g.example;SMTP;;Falsch;zahlt | company.country  | Deutschland
        outlook    | Käthe;Größ;Groß;Deutschland;0221 12345;;k@g.example;SMTP;;Falsch;zahlt | person.name      | Käthe Größ
        outlook    | Käthe;Größ;Groß;Deutschland;0221 12345;;k@g.example;SMTP;;Falsch;zahlt | answers.privat   |
        outlook    | Käthe;Größ;Groß;Deutschland;0221 12345;;k@g.example;SMTP;;Falsch;zahlt | answers.note     | zahlt
        """)
    void theyAreRead(String product, String cells, String field, @Nullable String value) {
        var columns = switch (product) {
            case "hubspot" -> HUBSPOT;
            case "zoho" -> ZOHO;
            case "freshsales" -> FRESHSALES;
            default -> OUTLOOK;
        };
        var header = Row.Header.of(List.of(columns.split(";")));
        var proposed = ProposedMapping.of(header.names(), "export.csv");

        assertThat(proposed.product()).isEqualTo(product);
        assertThat(read(proposed, new Row(header, Arrays.asList(cells.split(";")), 2))
                        .get(field))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "Mailing Country, company.country",
        "Billing Country, company.country",
        "Land/Region, company.country",
        "Tél. portable, person.phone",
        "Weiteres Telefon, person.phone",
    })
    void wordsOfOthersAreKnown(String column, String field) {
        var mapping = ProposedMapping.of(List.of("E-Mail", column), "list.csv").mapping();

        assertThat(mapping.fields().get(field)).isNotNull();
    }

    private static Fields read(ProposedMapping proposed, Row row) {
        return switch (proposed.mapping().apply(row)) {
            case Validated.Accepted<Fields>(var fields) -> fields;
            case Validated.Refused<Fields>(var problems) -> throw new AssertionError(problems);
        };
    }
}
