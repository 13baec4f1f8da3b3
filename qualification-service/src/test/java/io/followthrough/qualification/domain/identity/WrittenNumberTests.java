package io.followthrough.qualification.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTests {

    @ParameterizedTest
    @CsvSource({
        "+491512345678, +491512345678",
        "' 491512345678', +491512345678",
        "491512345678, +491512345678",
        "+49 (0)151 2345678, +491512345678",
        "+49 0151 2345678, +491512345678",
        "0049 151/234 56 78, +491512345678",
        "0151 2345678, +491512345678",
        "0151–234.5678, +491512345678",
        "tel:+49-151-2345678, +491512345678",
        "＋４９ １５１ ２３４５６７８, +491512345678",
        "06 1234 5678, +390612345678",
        "(212) 555-0147, +12125550147",
        "+44 (0) 20 7946 0958, +442079460958",
        "030 123456 ext. 12, +4930123456;ext=12",
        "030 123456, +4930123456;ext=12",
    })
    void aNumberIsTheSameHoweverItIsWritten(String written, String kept) {
        var number = WrittenNumber.read(written).orElseThrow();

        assertThat(number.means(kept)).isTrue();
        assertThat(kept.replaceFirst(";.*", "")).endsWith(number.ending());
    }

    @ParameterizedTest
    @CsvSource({
        "0151 2345678, +4915123456789",
        "0151 2345678, +491612345678",
        "2345678, +491512345678",
        "+43 1512345678, +491512345678",
        "030 123456 ext. 13, +4930123456;ext=12",
        "030 123456 ext. 13, +4930123456",
    })
    void anotherNumberIsAnother(String written, String kept) {
        assertThat(WrittenNumber.read(written).orElseThrow().means(kept)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "abc", "0800-FLOWERS", "1234", "ann@example.com", "123456789012345678901"})
    void whatIsNoNumberIsNone(String text) {
        assertThat(WrittenNumber.read(text)).isEmpty();
    }
}
