package io.followthrough.intake.domain.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.domain.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A deal is worth what stands in the file, or its row is refused: never a thousand times more or less. */
class WrittenNumbersTests {

    /** The text, the decimal mark that was said of the file, the number; none where it is refused. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1234.56 | | 1234.56
            1234,56 | | 1234.56
            12.500,50 | | 12500.50
            12,500.50 | | 12500.50
            12.500,50 | . | 12500.50
            12,500.50 | , | 12500.50
            1.234.567,8 | | 1234567.8
            1.234.567 | | 1234567
            12'500.50 | | 12500.50
            1 234,50 | | 1234.50
            1.234,56 € | | 1234.56
            $99.90 | | 99.90
            € 99,90 | | 99.90
            -12,5 | | -12.5
            0.125 | | 0.125
            4711 | | 4711
            12.500 | , | 12500
            12,500 | . | 12500
            12.500 | . | 12.500
            12,500 | , | 12.500
            12,5 | . | 12.5
            12.500 | |
            12,500 | |
            12.500.50 | , |
            1.2,3.4 | |
            1,23,456.7 | |
            about 5,5 | |
            """)
    void isReadOrRefused(String text, @Nullable String said, @Nullable String number) {
        var read = WrittenNumbers.read(text, said == null ? null : said.charAt(0));

        assertThat(read instanceof Reading.Read<String>(var value) ? value : null)
                .isEqualTo(number);
    }

    @Test
    void whatMayBeTwoSaysBothAndTheRemedy() {
        var unread = (Reading.Unread<String>) WrittenNumbers.read("12.500", null);

        assertThat(unread.problem()).isEqualTo("may be 12500 or 12.500");
        assertThat(unread.remedy()).contains("decimals: \",\"").contains("write 12500");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,200 | 1200
            1.200 | 1200
            12 000 | 12000
            250 | 250
            1,000-5,000 | 1000-5000
            """)
    void ofPeopleThereAreNoParts(String text, String number) {
        assertThat(WrittenNumbers.whole(text)).isEqualTo(Reading.of(number));
    }
}
