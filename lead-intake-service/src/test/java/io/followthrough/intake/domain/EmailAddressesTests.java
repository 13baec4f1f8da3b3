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
        "info@straße.de, info@xn--strae-oqa.de",
        "info@STRASSE.de, info@strasse.de",
        "info@βόλος.com, info@xn--nxasmm1c.com",
        "info@faß.example, info@xn--fa-hia.example",
        "Ａｎｎ＠Ｅｘａｍｐｌｅ．ｃｏｍ, ann@example.com",
        "ann@例え。テスト, ann@xn--r8jz45g.xn--zckzah",
        "mailto:ann@example.com, ann@example.com",
        "Ann Archer <Ann@example.com>, ann@example.com",
        "'\"Archer, Ann\" <ann@example.com>;', ann@example.com",
        "<ann@example.com>, ann@example.com",
        "ann@example.com., ann@example.com",
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
                "Ann <ann@example.com> <bob@example.com>",
                "ann@example.com <bob@example.com>",
                "Ann <>",
                "ann@example.com..",
                "ann@exam_ple.com",
                "\"ann archer\"@example.com",
                "ann@[192.0.2.1]",
                "ann@[IPv6:2001:db8::1]",
                "ann@exam\u200Dple.com",
                "ann@\u2028example.com"
            })
    void whatCannotBeDeliveredIsRefused(String text) {
        assertThat(EmailAddresses.read(text)).isInstanceOf(Reading.Unread.class);
    }

    @Test
    void anAddressLongerThanMailSystemsAllowIsRefused() {
        assertThat(EmailAddresses.read("a".repeat(65) + "@example.com")).isInstanceOf(Reading.Unread.class);
        assertThat(EmailAddresses.read("ann@" + "abcdefghi.".repeat(26) + "com"))
                .isInstanceOf(Reading.Unread.class);
    }
}
