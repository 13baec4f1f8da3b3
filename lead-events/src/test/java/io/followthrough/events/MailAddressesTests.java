package io.followthrough.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressesTests {

    @ParameterizedTest
    @CsvSource({
        "hans@bücher.example, hans@xn--bcher-kva.example",
        "HANS@BÜCHER.EXAMPLE, hans@xn--bcher-kva.example",
        "hans@bu\u0308cher.example, hans@xn--bcher-kva.example",
        "hans@XN--BCHER-KVA.example, hans@xn--bcher-kva.example",
        "Hans Weber <hans@bücher.example>, hans@xn--bcher-kva.example",
        "mailto:hans@bücher.example, hans@xn--bcher-kva.example",
        "hans@bücher.example., hans@xn--bcher-kva.example",
        "ｈａｎｓ＠ｂücher．example, hans@xn--bcher-kva.example",
        "info@straße.de, info@xn--strae-oqa.de",
        "info@STRASSE.de, info@strasse.de",
        "jo\u0308rg@example.de, jörg@example.de",
        "info@пример.рф, info@xn--e1afmkfd.xn--p1ai",
        "ann@例え。テスト, ann@xn--r8jz45g.xn--zckzah",
    })
    void howeverAnAddressIsWrittenItIsOneAddress(String written, String kept) {
        assertThat(MailAddresses.normalised(written)).contains(kept);
        assertThat(MailAddresses.normalised(kept)).contains(kept);
        assertThat(MailAddresses.normalised(MailAddresses.written(kept))).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ann", "@example.com", "ann@", "ann berger@example.com", "ann@example", "a@b.de, c@d.de"})
    void whatIsNoAddressIsNone(String text) {
        assertThat(MailAddresses.normalised(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.c",
                "example.9com",
                "-example.com",
                "example-.com",
                "exa_mple.com",
                "exa mple.com",
                "example..com",
                "example.com.",
                ".com",
                "a23456789b123456789c123456789d123456789e123456789f123456789g1234.com",
                "com",
                ""
            })
    void whatIsNoDomainIsNone(String text) {
        assertThat(InternetDomains.ascii(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "9.a-b.co.uk",
                "a--b.x1",
                "a23456789b123456789c123456789d123456789e123456789f123456789g123.com"
            })
    void whatIsKeptIsADomainInCapitalsToo(String domain) {
        assertThat(InternetDomains.ascii(domain.toUpperCase(Locale.ROOT))).contains(domain);
    }

    @ParameterizedTest
    @CsvSource({
        "xn--bcher-kva.example, bücher.example",
        "xn--strae-oqa.de, straße.de",
        "xn--nxasmm1c.com, βόλος.com",
        "xn--r8jz45g.xn--zckzah, 例え.テスト",
        "xn--e1afmkfd.xn--p1ai, пример.рф",
        "example.com, example.com",
        "xn--a.example, xn--a.example",
        "xn--99999999.example, xn--99999999.example",
    })
    void aDomainIsShownAsPeopleWriteIt(String kept, String written) {
        assertThat(InternetDomains.written(kept)).isEqualTo(written);
    }

    @Test
    void aMailboxHasSeveralAddresses() {
        assertThat(MailAddresses.mailbox("a.nn+shop@googlemail.com")).isEqualTo("ann@gmail.com");
        assertThat(MailAddresses.mailbox("ann+shop@example.com")).isEqualTo("ann@example.com");
    }
}
