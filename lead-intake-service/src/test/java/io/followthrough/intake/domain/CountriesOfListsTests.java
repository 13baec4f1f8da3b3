package io.followthrough.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Countries by the letters of their cars and their teams, and in capitals that have no accents. */
class CountriesOfListsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        D | DE
        A | AT
        CH | CH
        F | FR
        GER | DE
        AUT | AT
        SUI | CH
        NED | NL
        POR | PT
        SLO | SI
        CRO | HR
        CDN | CA
        RSA | ZA
        BRD | DE
        ESPANA | ES
        ESPAÑA | ES
        Turkiye | TR
        Oesterreich | AT
        COTE D'IVOIRE | CI
        Deutschland (DE) | DE
        P.R. China | CN
        Éire | IE
        EIRE | IE
        Vereinigte Staaten | US
        EST | EE
        CHE | CH
        CHL | CL
        """)
    void aCountryIsKnown(String written, String code) {
        assertThat(Places.country(written)).isEqualTo(Reading.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "Bavaria", "Deutschland (AT)", "ABC", "?"})
    void whatIsNoneIsTold(String written) {
        assertThat(Places.country(written)).isInstanceOf(Reading.Unread.class);
    }
}
