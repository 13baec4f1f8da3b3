package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.Mapping;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cards become captures by the mapping that vCard files have by themselves. */
class VCardFileTests {

    private static final Mapping MAPPING =
            ((Validated.Accepted<Mapping>) MappingFile.read(MappingFile.ofVCards())).value();

    @Test
    void aCardOfVersion3SaysWhoWhereAndWhat() {
        var ann = only("""
                BEGIN:VCARD
                VERSION:3.0
                N:Berger;Ann;;Dr.;
                FN:Dr. Ann Berger
                ORG:Example Works GmbH;Purchasing
                TITLE:Head of Purchasing
                EMAIL;TYPE=HOME:ann@home.example
                EMAIL;TYPE=WORK,PREF:Ann.Berger@example.com
                TEL;TYPE=WORK,FAX:+49 30 1234568
                TEL;TYPE=WORK:+49 30 1234567
                TEL;TYPE=CELL:+49 151 23456789
                ADR;TYPE=WORK:;;Hauptstr. 1;Berlin;;10115;Deutschland
                URL:https://www.example.com/about
                URL:https://www.linkedin.com/in/ann-berger
                X-SOCIALPROFILE;TYPE=twitter:https://twitter.com/annb
                NOTE:Met at the fair\\, wants
                  a quote
                END:VCARD
                """);

        assertThat(ann.get("channel")).isEqualTo("IMPORT");
        assertThat(ann.get("person.name")).isEqualTo("Dr. Ann Berger");
        assertThat(ann.get("person.email")).isEqualTo("Ann.Berger@example.com");
        assertThat(ann.get("person.otherEmails[0]")).isEqualTo("ann@home.example");
        assertThat(ann.get("person.phone")).isEqualTo("+49 151 23456789");
        assertThat(ann.get("person.otherPhones[0]")).isEqualTo("+49 30 1234567");
        assertThat(ann.get("person.jobTitle")).isEqualTo("Head of Purchasing");
        assertThat(ann.get("company.name")).isEqualTo("Example Works GmbH");
        assertThat(ann.get("company.domain")).isEqualTo("example.com");
        assertThat(ann.get("company.country")).isEqualTo("DE");
        assertThat(ann.get("person.socialProfiles.linkedin")).isEqualTo("https://www.linkedin.com/in/ann-berger");
        assertThat(ann.get("person.socialProfiles.twitter")).isEqualTo("https://twitter.com/annb");
        assertThat(ann.get("answers.note")).isEqualTo("Met at the fair, wants a quote");
    }

    @Test
    void aCardOfVersion4KnowsLanguageAndTimeZoneAndRanks() {
        var bruno = only("""
                BEGIN:VCARD
                VERSION:4.0
                FN:Bruno Costa
                EMAIL;PREF=2:second@example.org
                EMAIL;PREF=1:bruno@example.org
                TEL;VALUE=uri;TYPE=home:tel:+55-11-91234-5678
                LANG:pt-BR
                TZ:America/Sao_Paulo
                END:VCARD
                """);

        assertThat(bruno.get("person.email")).isEqualTo("bruno@example.org");
        assertThat(bruno.get("person.phone")).isEqualTo("+55-11-91234-5678");
        assertThat(bruno.get("person.language")).isEqualTo("pt-BR");
        assertThat(bruno.get("person.timeZone")).isEqualTo("America/Sao_Paulo");
    }

    @Test
    void aCardOfVersion21IsReadThroughItsQuotingAndOldLetters() {
        var quoted = only("""
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg
                TEL;CELL;PREF:+4915123456789
                END:VCARD
                """);
        assertThat(quoted.get("person.name")).isEqualTo("Jörg Müller");
        assertThat(quoted.get("person.phone")).isEqualTo("+4915123456789");

        var western = "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Jörg Müller\r\nEMAIL;INTERNET:j@example.com\r\nEND:VCARD\r\n"
                .getBytes(Charset.forName("windows-1252"));
        assertThat(fields(new ByteArrayInputStream(western)).getFirst().get("person.name"))
                .isEqualTo("Jörg Müller");
    }

    @Test
    void whatAStandardNamesAndNobodyCanReadStaysEmpty() {
        var odd = only("""
                BEGIN:VCARD
                VERSION:3.0
                FN:Odd
                EMAIL:not an address
                EMAIL:odd@example.com
                ADR:;;;;;;Atlantis
                TZ:+01:00
                END:VCARD
                """);

        assertThat(odd.get("person.email")).isEqualTo("odd@example.com");
        assertThat(odd.get("company.country")).isNull();
        assertThat(odd.get("person.timeZone")).isNull();
    }

    @Test
    void groupsAreNoPeople() {
        try (var file = file("BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Friends\nEND:VCARD\n")) {
            assertThat(MAPPING.skips(file.next().orElseThrow())).isTrue();
        }
    }

    @Test
    void aBrokenCardSpoilsNoOther() {
        var cut = "BEGIN:VCARD\nVERSION:3.0\nFN:Cut off\n";
        try (var file = file(card("first@example.com") + "nonsense\n" + cut + card("second@example.com") + cut)) {
            assertThat(accepted(file)).isEqualTo("first@example.com");
            assertThat(refused(file)).contains("has no END:VCARD");
            assertThat(accepted(file)).isEqualTo("second@example.com");
            assertThat(refused(file)).contains("has no END:VCARD");
            assertThat(file.next()).isEmpty();
        }
    }

    @Test
    void ofACardThatIsCutOffItIsToldWhoseItIs() {
        var cut = "BEGIN:VCARD\nVERSION:3.0\nFN:Ida Cut\nEMAIL:ida@example.com\nTEL:+49 30 90";
        try (var file = file(card("first@example.com") + cut)) {
            file.next();
            var row = file.next().orElseThrow();

            assertThat(row.cells()).contains("Ida Cut", "ida@example.com");
            assertThat(MAPPING.apply(row)).isInstanceOf(Validated.Refused.class);
        }
    }

    @Test
    void theCardOfAnAgentWithinACardIsNoCardOfItsOwn() {
        var boss = "BEGIN:VCARD\nVERSION:2.1\nFN:Boss\nAGENT:\n" + card("agent@example.com")
                + "EMAIL:boss@example.com\nEND:VCARD\n";
        try (var file = file(boss + card("next@example.com"))) {
            assertThat(accepted(file)).isEqualTo("boss@example.com");
            assertThat(accepted(file)).isEqualTo("next@example.com");
        }
    }

    @Test
    void aPictureHoweverLargeCostsNobody() {
        var line = (" " + "A".repeat(1000) + "\n").getBytes(StandardCharsets.US_ASCII);
        var parts = new ArrayList<InputStream>();
        parts.add(bytes("BEGIN:VCARD\nVERSION:3.0\nFN:Big\nPHOTO;ENCODING=b:\n"));
        for (int i = 0; i < 5_000; i++) {
            parts.add(new ByteArrayInputStream(line));
        }
        parts.add(bytes("END:VCARD\n" + card("after@example.com")));
        try (var file = new VCardFile(new SequenceInputStream(Collections.enumeration(parts)))) {
            assertThat(file.next().orElseThrow().cells()).contains("Big");
            assertThat(accepted(file)).isEqualTo("after@example.com");
        }
    }

    @Test
    void theSameCardHasTheSameIdInEveryFile() {
        try (var one = file(card("ann@example.com"));
                var other = file(card("bob@example.com") + "\n" + card("ann@example.com"))) {
            other.skip(1);
            assertThat(MAPPING.origin(one.next().orElseThrow()).id(MAPPING.kind(), ""))
                    .isEqualTo(MAPPING.origin(other.next().orElseThrow()).id(MAPPING.kind(), ""));
        }
    }

    @Test
    void aFileWithoutACardIsRefused() {
        assertThatThrownBy(() -> file("name,email\nAnn,ann@example.com\n")).hasMessageContaining("no vCard");
    }

    private static Fields only(String card) {
        return fields(bytes(card)).getFirst();
    }

    private static List<Fields> fields(InputStream bytes) {
        var all = new ArrayList<Fields>();
        try (var file = new VCardFile(bytes)) {
            for (var row = file.next(); row.isPresent(); row = file.next()) {
                all.add(((Validated.Accepted<Fields>) MAPPING.apply(row.get())).value());
            }
        }
        return all;
    }

    private static String accepted(VCardFile file) {
        var fields = ((Validated.Accepted<Fields>) MAPPING.apply(file.next().orElseThrow())).value();
        return String.valueOf(fields.get("person.email"));
    }

    private static String refused(VCardFile file) {
        return ((Validated.Refused<Fields>) MAPPING.apply(file.next().orElseThrow()))
                .problems()
                .toString();
    }

    private static String card(String email) {
        return "BEGIN:VCARD\nVERSION:3.0\nFN:Somebody\nEMAIL:" + email + "\nEND:VCARD\n";
    }

    private static VCardFile file(String text) {
        return new VCardFile(bytes(text));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
