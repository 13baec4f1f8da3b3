package io.followthrough.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressesTests {

    @ParameterizedTest
    @CsvSource({
        "Ann.Archer@Example.COM, ann.archer@example.com",
        "' ann+fair@example.co.uk ', ann+fair@example.co.uk",
        "o'brien@example.com, o'brien@example.com",
        "info@bücher.example, info@xn--bcher-kva.example",
        "JÖRG@example.de, jörg@example.de",
    })
    void anAddressIsTrimmedLowerCasedAndItsDomainWrittenInAscii(String text, String normalised) {
        assertThat(EmailAddresses.read(text)).isEqualTo(Reading.of(normalised));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann",
                "ann@",
                "@example.com",
                "ann@example",
                "ann@@example.com",
                "ann..archer@example.com",
                ".ann@example.com",
                "ann@-example.com",
                "ann@example..com",
                "ann archer@example.com",
                "ann@1.2.3.4",
                "Ann <ann@example.com>",
                "ann@exam_ple.com"
            })
    void whatCannotBeDeliveredIsRefused(String text) {
        assertThat(EmailAddresses.read(text)).isInstanceOf(Reading.Unread.class);
    }

    @Test
    void aDomainThatOlderSoftwareWouldTurnIntoAnotherIsNotGuessed() {
        assertThat(EmailAddresses.read("info@straße.example"))
                .isInstanceOfSatisfying(
                        Reading.Unread.class,
                        unread -> assertThat(unread.remedy()).contains("xn--"));
    }

    @Test
    void anAddressLongerThanMailSystemsAllowIsRefused() {
        assertThat(EmailAddresses.read("a".repeat(65) + "@example.com")).isInstanceOf(Reading.Unread.class);
        assertThat(EmailAddresses.read("ann@" + "abcdefghi.".repeat(26) + "com"))
                .isInstanceOf(Reading.Unread.class);
    }
}
