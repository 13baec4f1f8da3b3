package io.followthrough.intake.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.LeadCaptured;
import io.followthrough.intake.domain.CaptureRules;
import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.IntakePolicy;
import io.followthrough.intake.domain.Phone;
import io.followthrough.intake.domain.Reading;
import io.followthrough.intake.domain.Validated;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibPhoneNumbersTests {

    private final LibPhoneNumbers phoneNumbers = new LibPhoneNumbers();

    @ParameterizedTest
    @CsvSource({
        "+49 (0)30 1234567, , +49301234567",
        "030 1234567, DE, +49301234567",
        "(11) 91234-5678, BR, +5511912345678",
        "001 212 555 0100, DE, +12125550100",
        "+1-212-555-0100, DE, +12125550100",
        "0049 30 1234567, , +49301234567",
        "0049 30 1234567, US, +49301234567",
        "tel:+49-30-1234567, , +49301234567",
        "p:+4530901955, , +4530901955",
        "＋４９　３０　１２３４５６７, , +49301234567",
        "０３０１２３４５６７, DE, +49301234567",
        "(0049) 30 1234567, , +49301234567",
        "+39 06 6982, , +39066982",
    })
    void aNumberIsReadInTheCountryWhereItWasWritten(String text, String country, String e164) {
        assertThat(phoneNumbers.read(text, country)).isEqualTo(Reading.of(new Phone(e164, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "4915112345678, DE, +4915112345678",
        "49 151 12345678, DE, +4915112345678",
        "493012345678, DE, +493012345678",
        "15112345678, DE, +4915112345678",
        "30901820, DE, +4930901820",
        "15112345678.0, DE, +4915112345678",
        "'4915112345678,00', DE, +4915112345678",
        "4.915112345678E+12, DE, +4915112345678",
        "'4,915112345678E12', DE, +4915112345678",
        "4.91511234567E12, DE, +4915112345670",
        "3.01234567E8, DE, +49301234567",
        "'''015112345678', DE, +4915112345678",
        "'=\"015112345678\"', DE, +4915112345678",
        "'''+49 151 12345678', , +4915112345678",
        "919812345678, IN, +919812345678",
        "14155552671, US, +14155552671",
        "4155552671, US, +14155552671",
        "3934712345, IT, +393934712345",
        "447400123456, GB, +447400123456",
        "7400123456, GB, +447400123456"
    })
    void aNumberThatASpreadsheetTookForAnAmountIsReadAsItWas(String text, @Nullable String country, String e164) {
        assertThat(phoneNumbers.read(text, country)).isEqualTo(Reading.of(new Phone(e164, null)));
    }

    /** With the word before it a number that lost its plus would be read as one within the country: somebody else's. */
    @ParameterizedTest
    @CsvSource({
        "Mobil: 4915112345678, DE, +4915112345678",
        "Tel. 4915112345678, DE, +4915112345678",
        "WhatsApp 4915112345678, DE, +4915112345678",
        "Tel./Mobil: 0151 12345678, DE, +4915112345678",
        "Phone +1-212-555-0100, DE, +12125550100",
        "https://wa.me/4915112345678, DE, +4915112345678",
        "wa.me/12125550100?text=Hi, DE, +12125550100",
        "https://api.whatsapp.com/send?phone=12125550100&text=Hi, , +12125550100",
        "0151-12345678 (ab 18 Uhr), DE, +4915112345678",
        "4915112345678 (WhatsApp), DE, +4915112345678",
        "Handy: 0151 12345678 [privat], DE, +4915112345678"
    })
    void whatStandsAroundANumberIsNoPartOfIt(String text, @Nullable String country, String e164) {
        assertThat(phoneNumbers.read(text, country)).isEqualTo(Reading.of(new Phone(e164, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "Mobil: 4915112345678, DE, +4915112345678",
        "Tel. 4915112345678, DE, +4915112345678",
        "Tel.: 49 151 12345678, DE, +4915112345678",
        "Telefon 2: 0151 12345678, DE, +4915112345678",
        "Tel1: 4915112345678, DE, +4915112345678",
        "M 4915112345678, DE, +4915112345678",
        "WhatsApp 4915112345678, DE, +4915112345678",
        "WhatsApp: 4.915112345678E+12, DE, +4915112345678",
        "https://wa.me/4915112345678, DE, +4915112345678",
        "wa.me/4915112345678?text=Hi, , +4915112345678",
        "https://wa.me/33142685300, DE, +33142685300",
        "https://api.whatsapp.com/send?phone=4915112345678&text=Hi%202, , +4915112345678",
        "whatsapp://send?phone=+4915112345678, DE, +4915112345678",
        "tel:4915112345678, DE, +4915112345678",
        "4915112345678 (WhatsApp), DE, +4915112345678",
        "0151-12345678 (ab 18 Uhr), DE, +4915112345678",
        "0151 12345678 [privat], DE, +4915112345678",
        "+49 151 12345678 - mobil, , +4915112345678",
        "Call 030 1234567, DE, +49301234567",
        "Tel. (030) 1234567, DE, +49301234567",
        "Phone: (+49) 30 1234567, , +49301234567",
        "Fon +49 (0)30 1234567, , +49301234567",
    })
    void wordsBesideANumberAreNoPartOfIt(String text, @Nullable String country, String e164) {
        assertThat(phoneNumbers.read(text, country)).isEqualTo(Reading.of(new Phone(e164, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://wa.me/message/ABC123XYZ4", "https://t.me/ann15112345678"})
    void digitsOfOtherLinksAreNoNumber(String text) {
        assertThat(phoneNumbers.read(text, "DE")).isInstanceOf(Reading.Unread.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.91512E+12", "4,91512E+12", "4.9E12", "5E+10", "1.51123E+10"})
    void digitsThatASpreadsheetRoundedAwayAreNotMadeUp(String text) {
        assertThat(phoneNumbers.read(text, "DE")).isInstanceOfSatisfying(Reading.Unread.class, unread -> {
            assertThat(unread.problem()).contains("lost its last digits");
            assertThat(unread.remedy()).contains("as text");
        });
    }

    @Test
    void aNationalNumberWithoutACountryIsRefusedAndNotGuessed() {
        assertThat(phoneNumbers.read("030 1234567", null))
                .isInstanceOfSatisfying(
                        Reading.Unread.class,
                        unread -> assertThat(unread.remedy()).contains("+49").contains("company.country"));
    }

    @ParameterizedTest
    @CsvSource({
        "+49 30 1234567 Ext. 12, 12",
        "+49 30 1234567 x12, 12",
        "+49 30 1234567 Durchwahl 12, 12",
        "+49 30 1234567 (DW 4), 4",
        "tel:+49-30-1234567;ext=12, 12",
        "+49 30 1234567 #12, 12"
    })
    void anExtensionIsKeptApart(String text, String extension) {
        assertThat(phoneNumbers.read(text, null)).isEqualTo(Reading.of(new Phone("+49301234567", extension)));
    }

    @ParameterizedTest
    @CsvSource({
        "112, DE",
        "911, US",
        "555-0123, US",
        "+49 0 0, DE",
        "000000000, DE",
        "0000000000, US",
        "+49 900 1234567, DE",
        "0900 1234567, DE",
        "+1 900 555 0199, US",
        "1234, DE",
        "+49 1, DE",
        "call me, DE",
        "+999 123456789, DE",
        "+, DE",
        "0, DE"
    })
    void whatCannotBeDialledIsRefused(String text, String country) {
        assertThat(phoneNumbers.read(text, country)).isInstanceOf(Reading.Unread.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+49 30 901820; +49 171 1234567",
                "+49 30 901820,+49 171 1234567",
                "+49 30 901820 +49 171 1234567",
                "+49 30 901820 / +49 171 1234567",
                "+49 30901820/+491711234567",
                "+49 30 901820 oder +49 171 1234567",
            })
    void ofSeveralNumbersInOneValueNoneIsLost(String text) {
        var rules = new CaptureRules(new LibPhoneNumbers(), IntakePolicy.DEFAULT);
        var checked = rules.check(
                Fields.of(Map.of("channel", "IMPORT", "person.phone", text)),
                _ -> "lead-1",
                Instant.parse("2026-03-02T08:00:00Z"));
        if (!(checked instanceof Validated.Accepted<LeadCaptured>(var capture))) {
            throw new AssertionError(checked);
        }

        assertThat(capture.person().phone()).isEqualTo("+4930901820");
        assertThat(capture.answers()).containsEntry("otherPhones", "+491711234567");
        assertThat(capture.unreadable()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // number, country of the company, region of the language, country of the house, as read
        "030 901820,, , , ",
        "030 901820,, , DE, +4930901820",
        "0151 12345679,, , DE, +4915112345679",
        "01 42 68 53 00,FR, , DE, +33142685300",
        "01 42 68 53 00,, fr-FR, DE, +33142685300",
        "+33 1 42 68 53 00,, , DE, +33142685300",
        "12,, , DE, "
    })
    void theCountryOfTheHouseCountsWhereNothingElseSaysOne(
            String text, String ofTheCompany, String language, String ofTheHouse, String read) {
        var policy = new IntakePolicy(
                IntakePolicy.DEFAULT.farthestAhead(),
                IntakePolicy.DEFAULT.earliest(),
                IntakePolicy.DEFAULT.fastestHand(),
                IntakePolicy.DEFAULT.delivery(),
                ofTheHouse,
                IntakePolicy.DEFAULT.zone());
        var fields =
                new HashMap<>(Map.of("channel", "IMPORT", "person.email", "ann@example.com", "person.phone", text));
        if (ofTheCompany != null) {
            fields.put("company.country", ofTheCompany);
        }
        if (language != null) {
            fields.put("person.language", language);
        }
        var checked = new CaptureRules(new LibPhoneNumbers(), policy)
                .check(Fields.of(fields), _ -> "lead-1", Instant.parse("2026-03-02T08:00:00Z"));
        if (!(checked instanceof Validated.Accepted<LeadCaptured>(var capture))) {
            throw new AssertionError(checked);
        }

        assertThat(capture.person().phone()).isEqualTo(read);
    }
}
