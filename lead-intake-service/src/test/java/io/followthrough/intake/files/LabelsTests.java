package io.followthrough.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What labels of forms and columns ask for, in seven languages, and what their near neighbours do not. */
class LabelsTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/labels/labels.tsv", delimiter = '\t', quoteCharacter = '`')
    void aLabelAsksForWhatItsWordsSayAndForNothingMore(String label, String field) {
        assertThat(ColumnWords.field(label).orElse("-")).isEqualTo(field);
    }
}
