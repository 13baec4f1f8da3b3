package io.followthrough.intake.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.domain.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibPhoneNumbersTests {

    private final LibPhoneNumbers phoneNumbers = new LibPhoneNumbers();

    @ParameterizedTest
    @CsvSource({
        "+49 (0)30 1234567, , +49301234567",
        "030 1234567, DE, +49301234567",
        "(11) 91234-5678, BR, +5511912345678",
        "001 212 555 0100, DE, +12125550100",
        "+1-212-555-0100, DE, +12125550100",
    })
    void aNumberIsReadInTheCountryWhereItWasWritten(String text, String country, String e164) {
        assertThat(phoneNumbers.read(text, country)).isEqualTo(Reading.of(e164));
    }

    @Test
    void aNationalNumberWithoutACountryIsRefusedAndNotGuessed() {
        assertThat(phoneNumbers.read("030 1234567", null))
                .isInstanceOfSatisfying(
                        Reading.Unread.class,
                        unread -> assertThat(unread.remedy()).contains("+49").contains("company.country"));
    }

    @ParameterizedTest
    @CsvSource({"+49 1, DE", "call me, DE", "+999 123456789, DE"})
    void whatCannotBeDialledIsRefused(String text, String country) {
        assertThat(phoneNumbers.read(text, country)).isInstanceOf(Reading.Unread.class);
    }
}
