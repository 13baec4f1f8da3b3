package io.followthrough.cadence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We meet at https://meet.example/ann. | https://meet.example/ann",
                "(see https://example.com/a?b=1&c=2) | https://example.com/a?b=1&amp;c=2",
                "Is it <https://example.com/x>? | https://example.com/x",
                "Read \"https://example.com/y\", please | https://example.com/y",
                "https://example.com/v1.2/z | https://example.com/v1.2/z"
            })
    void anAddressEndsWhereItsReaderSeesTheEnd(String text, String address) {
        assertThat(Html.of(text)).contains("<a href=\"" + address + "\">" + address + "</a>");
    }
}
