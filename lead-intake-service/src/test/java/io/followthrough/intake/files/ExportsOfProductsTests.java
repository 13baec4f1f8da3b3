package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.application.imports.ChooseMapping;
import io.followthrough.intake.application.imports.ReceiveImport;
import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.FileFormat;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.intake.domain.mapping.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as the products write them, with their true headers, under the mappings that come with the service. */
class ExportsOfProductsTests {

    record Stored(String name, byte[] bytes) implements ReceiveImport.Upload {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private static Stored export(String product) throws IOException {
        try (var file = ExportsOfProductsTests.class.getResourceAsStream("/exports/" + product + ".csv")) {
            return new Stored(product + ".csv", file.readAllBytes());
        }
    }

    private static ChooseMapping.Chosen chosen(Stored file) {
        return switch (ChooseMapping.choose(file, null, FileFormat.Type.DELIMITED, ChooseMapping.As.LIVE)) {
            case Validated.Accepted<ChooseMapping.Chosen>(var chosen) -> chosen;
            case Validated.Refused<ChooseMapping.Chosen>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static List<Fields> people(Stored file, Mapping mapping) {
        var people = new ArrayList<Fields>();
        try (var rows = RowFile.open(file.open(), mapping.format(), mapping.columns())) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                if (!mapping.skips(row.get())) {
                    people.add(fields(mapping, row.get()));
                }
            }
        }
        return people;
    }

    private static Fields fields(Mapping mapping, Row row) {
        return switch (mapping.apply(row)) {
            case Validated.Accepted<Fields>(var fields) -> fields;
            case Validated.Refused<Fields>(var problems) -> throw new AssertionError(row.cells() + ": " + problems);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hubspot",
                "salesforce",
                "pipedrive",
                "mailchimp",
                "google-contacts",
                "linkedin-connections",
                "eventbrite",
                "shopify",
                "odoo",
                "outlook",
                "calendly",
                "woocommerce"
            })
    void aProductIsKnownByItsHeaderAndItsMappingIsReadAsItIsWritten(String product) throws IOException {
        var chosen = chosen(export(product));
        assertThat(chosen.product()).isEqualTo(product);
        assertThat(chosen.mapping().missingIn(chosen.columns())).isEmpty();
        var again = ((Validated.Accepted<Mapping>) MappingFile.read(chosen.text())).value();
        assertThat(again.fields()).isEqualTo(chosen.mapping().fields());
        assertThat(MappingText.of(again)).isEqualTo(chosen.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        hubspot              | 2 | person.name                   | Ann Archer
        hubspot              | 2 | person.externalIds.hubspot    | 51
        hubspot              | 2 | capturedAt                    | 2026-02-01T10:20:00Z
        salesforce           | 1 | person.name                   | Cara Müller
        salesforce           | 1 | person.jobTitle               | VP, Sales
        salesforce           | 1 | company.name                  | Acme "West" Inc.
        salesforce           | 1 | capturedAt                    | 2026-02-26T09:58:00Z
        pipedrive            | 1 | person.email                  | dan@doe.example; dan@home.example
        pipedrive            | 1 | person.phone                  | +44 7911 123456; +44 20 7946 0958
        mailchimp            | 1 | consent.email                 | GRANTED
        mailchimp            | 1 | reported                      | true
        mailchimp-unsubscribed | 1 | consent.email               | DENIED
        mailchimp-unsubscribed | 1 | consent.proof               | list "mailchimp", row 2, column "UNSUB_TIME": 2021-01-01 10:00:00
        mailchimp-cleaned    | 1 | consent.email                 | DENIED
        mailchimp            | 1 | person.timeZone               | Europe/London
        google-contacts      | 1 | person.name                   | Dr. Fay Form
        google-contacts      | 1 | person.email                  | fay@form.example ::: fay.form@form.example ::: fay@gmail.com
        google-contacts      | 1 | answers.labels                | Fair 2026 ::: * myContacts
        linkedin-connections | 2 | person.externalIds.linkedin   | https://www.linkedin.com/in/gus-gruen
        linkedin-connections | 2 | capturedAt                    | 2026-02-26T00:00:00Z
        eventbrite           | 1 | source.eventName              | Spring Fair
        shopify              | 1 | consent.email                 | GRANTED
        shopify              | 1 | consent.phone                 |
        shopify              | 1 | channel                       | IMPORT
        shopify              | 1 | answers.tags                  | vip, roofs
        shopify              | 1 | interests[0]                  |
        shopify              | 1 | message                       |
        shopify              | 1 | answers.note                  | Wants a quote
        mailchimp            | 1 | interests[0]                  |
        odoo                 | 1 | interests[0]                  |
        woocommerce          | 1 | channel                       | IMPORT
        woocommerce          | 1 | message                       | Please deliver, thanks
        odoo                 | 1 | person.jobTitle               | Gérante
        calendly             | 1 | person.email                  | cal@invited.example
        calendly             | 1 | person.name                   | Cal Invitee
        calendly             | 1 | source.utm.campaign           | autumn
        calendly             | 1 | consent.email                 | GRANTED
        calendly             | 1 | capturedAt                    | 2026-11-30T09:00:00Z
        woocommerce          | 1 | person.name                   | Woo Commerce
        woocommerce          | 1 | person.email                  | woo@shop.example
        woocommerce          | 1 | capturedAt                    | 2026-02-05T10:00:00Z
        outlook              | 1 | person.name                   | Dr. Jörg Müller
        outlook              | 1 | person.phone                  | +49 151 23456789; 030 1234567
        """)
    void theFirstPersonIsReadWithAllThatTheExportSays(String product, int people, String field, String value)
            throws IOException {
        var file = export(product);
        var read = people(file, chosen(file).mapping());
        assertThat(read).hasSize(people);
        assertThat(read.getFirst().get(field)).isEqualTo(value);
    }

    /** People choose the columns of an export; without its number a contact's deletion, which names it alone, would find nobody. */
    @Test
    void hubSpotsContactsAreKnownWhicheverColumnsWereChosen() {
        var file = new Stored("contacts.csv", """
                Record ID,First Name,Last Name,Email,Marketing contact status,Create Date,Unsubscribed from all email
                101,Ann,Archer,ann@example.com,Marketing contact,2026-02-01 10:20,true
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var read = people(file, chosen(file).mapping());

        assertThat(chosen(file).product()).isEqualTo("hubspot");
        assertThat(read.getFirst().get("person.externalIds.hubspot")).isEqualTo("101");
        assertThat(read.getFirst().get("consent.email")).isEqualTo("DENIED");
    }

    @Test
    void whatStandsBetweenANameIsPartOfIt() {
        var file = new Stored(
                "leden.csv",
                "Voornaam;Tussenvoegsel;Achternaam;E-mail\nJan;van der;Berg;jan@example.com\nPiet;;Smit;piet@example.com\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(people(file, chosen(file).mapping()))
                .extracting(person -> person.get("person.name"))
                .containsExactly("Jan van der Berg", "Piet Smit");
    }

    @Test
    void columnsOfAnUnknownProgramAreKnownByTheirNamesInManyLanguages() {
        var file = new Stored(
                "Messe 2026.csv",
                "Vorname;Nachname;E-Mail-Adresse;Telefonnummer;Firma;Lieblingsfarbe\nAnn;Berger;ann@example.com;030 1234567;Berger KG;blau\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var chosen = chosen(file);
        var ann = people(file, chosen.mapping()).getFirst();
        assertThat(chosen.product()).isNull();
        assertThat(chosen.mapping().name()).isEqualTo("messe-2026");
        assertThat(ann.get("person.name")).isEqualTo("Ann Berger");
        assertThat(ann.get("person.email")).isEqualTo("ann@example.com");
        assertThat(ann.get("company.name")).isEqualTo("Berger KG");
        assertThat(ann.get("answers.lieblingsfarbe")).isEqualTo("blau");
    }
}
