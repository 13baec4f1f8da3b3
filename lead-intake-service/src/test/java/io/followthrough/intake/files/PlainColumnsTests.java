package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.application.imports.ChooseMapping;
import io.followthrough.intake.application.imports.ReceiveImport;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.FileFormat;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column full of addresses or numbers is one, whatever it is called, where no other is; what may be somebody else's is not. */
class PlainColumnsTests {

    private record Stored(String text) implements ReceiveImport.Upload {
        @Override
        public String name() {
            return "list.csv";
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static @Nullable String column(String table, String field) {
        var file = new Stored(table.replace(" / ", "\n") + "\n");
        return switch (ChooseMapping.choose(file, null, FileFormat.Type.DELIMITED, ChooseMapping.As.LIVE)) {
            case Validated.Accepted<ChooseMapping.Chosen>(var chosen) -> {
                var source = chosen.mapping().fields().get(field);
                yield source == null ? null : source.column();
            }
            case Validated.Refused<ChooseMapping.Chosen> _ -> "refused";
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Name;Kontaktweg / Ann;ann@a.example / Bob;bob@b.example                                    | Kontaktweg
        Name;So erreichen wir Sie / Ann;ann@a.example                                              | So erreichen wir Sie
        Kontaktweg;Ort / ann@a.example;Ulm / bob@b.example;Bonn                                    | Kontaktweg
        Name;Kontaktweg / Ann;ann@a.example / Bob;bob@b.example / Cy;                              | Kontaktweg
        Name;Kontaktweg / Ann;ann@a.example / Bob; / Cy;                                           |
        Name;Kontaktweg / Ann;ann@a.example / Bob;030 1234567                                      |
        Name;Kontaktweg / Ann;"ann@a.example;a@home.example" / Bob;bob@b.example                   | Kontaktweg
        Name;Emails / Ann;"ann@a.example;a@home.example" / Bob;bob@b.example                       | Emails
        Name;E-Mail-Adressen / Ann;ann@a.example, a@home.example                                   | E-Mail-Adressen
        Name;Wunsch / Ann;"ann@a.example; ask her" / Bob;bob@b.example                             |
        Name;E-Mail;Kontaktweg / Ann;ann@a.example;x@y.example                                     | E-Mail
        Name;E-Mail 1;E-Mail 2: Adresse / Ann;ann@a.example;ann2@a.example                         | E-Mail 1
        Name;E-Mail geschäftlich / Ann;ann@a.example                                               | E-Mail geschäftlich
        Name;E-Mail 2: Adresse / Ann;ann@a.example                                                 | E-Mail 2: Adresse
        Name;Besitzer / Ann;rita@our.example                                                       |
        Name;Contact owner / Ann;rita@our.example                                                  |
        Name;Empfohlen von / Ann;cara@c.example                                                    |
        Name;Wer / Ann;rita@our.example / Bob;rita@our.example / Cy;rita@our.example               |
        Name;Wunsch / Ann;ask ann@a.example please                                                 |
        """)
    void aColumnFullOfAddressesIsOne(String table, @Nullable String column) {
        assertThat(column(table, "person.email")).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Name;Kontaktweg / Ann;+49 30 1234567 / Bob;+4930901820                                     | Kontaktweg
        Name;Kontaktweg / Ann;030 1234567 / Bob;(030) 901820                                       | Kontaktweg
        Name;Kontaktweg / Ann;030/1234567 / Bob;0151-23456789                                      | Kontaktweg
        Name;Telefon;Kontaktweg / Ann;030 1234567;+4930901820                                      | Telefon
        Name;Telefon geschäftlich / Ann;030 1234567 / Bob;030 901820                               | Telefon geschäftlich
        Name;Tel. geschäftlich / Ann;030 1234567 / Bob;030 901820                                  | Tel. geschäftlich
        Name;Mobiltelefon geschäftlich / Ann;0151 23456789                                         | Mobiltelefon geschäftlich
        Name;Tél. / Ann;+33 1 23 45 67 89                                                          | Tél.
        Name;Téléphone portable / Ann;+33 6 12 34 56 78                                            | Téléphone portable
        Name;Fax / Ann;+49 30 1234567                                                              |
        Name;Kundennummer / Ann;4711 / Bob;4712                                                    |
        Name;EAN / Ann;0012345678905 / Bob;0012345678906                                           |
        Name;PLZ / Ann;01067 / Bob;01069                                                           |
        Name;Umsatz / Ann;+1200 / Bob;+1300                                                        |
        Name;Termin / Ann;01.12.2025 / Bob;02.12.2025                                              |
        """)
    void aColumnFullOfNumbersToRingIsOne(String table, @Nullable String column) {
        assertThat(column(table, "person.phone")).isEqualTo(column);
    }
}
