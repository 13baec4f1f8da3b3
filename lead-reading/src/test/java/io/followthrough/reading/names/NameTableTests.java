package io.followthrough.reading.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The names of the tables beside this test, read and compared. */
class NameTableTests {

    @ParameterizedTest
    @CsvFileSource(resources = "written-names.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
    void aWrittenNameIsTakenApart(
            String written, String display, String given, String family, String greeting, NameQuality quality) {
        var name = NameReader.read(written);

        assertThat(name.quality()).isEqualTo(quality);
        assertThat(name.display()).isEqualTo(display == null ? "" : display);
        assertThat(name.given()).isEqualTo(given);
        assertThat(name.family()).isEqualTo(family);
        assertThat(name.greetingName()).isEqualTo(greeting);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/names.tsv", delimiter = '\t', quoteCharacter = '\0')
    void nobodyIsGreetedByAWordThatIsNoName(
            String written, String given, String family, String greeting, String formal) {
        var name = NameReader.read(written);

        assertThat(name.given()).isEqualTo(given);
        assertThat(name.family()).isEqualTo(family);
        assertThat(name.greetingName()).isEqualTo(greeting);
        assertThat(name.formalName()).isEqualTo(formal);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "formal-names.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
    void aFormalLetterAddressesByTheNameThatGoesWithTheTitle(
            String written, String language, String country, String formal) {
        assertThat(NameReader.read(written, language).formalName(language, country))
                .isEqualTo(formal);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "name-pairs.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
    void twoNamesAreCompared(String one, String other, NameAgreement agreement) {
        assertThat(NameReader.read(one).agreement(NameReader.read(other))).isEqualTo(agreement);
        assertThat(NameReader.read(other).agreement(NameReader.read(one))).isEqualTo(agreement);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "written-names.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
    void whatIsShownReadsAsTheSameName(String written) {
        var name = NameReader.read(written);

        if (name.quality().compareTo(NameQuality.PARTIAL) > 0 && !name.familyFirst()) {
            assertThat(NameReader.read(name.display()).key()).isEqualTo(name.key());
        }
    }
}
