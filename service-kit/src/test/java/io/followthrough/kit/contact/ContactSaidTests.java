package io.followthrough.kit.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels as products and people write them, with their values: {@code contact/said.txt}. */
class ContactSaidTests {

    static Stream<Arguments> table() throws IOException {
        try (var file = ContactSaidTests.class.getResourceAsStream("/contact/said.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toArray())
                    .map(Arguments::of);
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void whatALabelSaysWithItsValue(String label, String value, String says) {
        assertThat(ContactSaid.by(label, value)
                        .map(said -> said.answer() == ContactSaid.Answer.UNCLEAR
                                ? "UNCLEAR"
                                : said.way() + " " + said.answer())
                        .orElse("nothing"))
                .isEqualTo(says);
    }

    /** Keys of answers, names of fields: the same words without their blanks. */
    @ParameterizedTest
    @MethodSource("table")
    void theSameLabelAsAKeySaysTheSame(String label, String value, String says) {
        if (!label.contains(". ")) { // "No. of emails" is "number of emails" by its point alone
            whatALabelSaysWithItsValue(
                    label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_]+", "-"), value, says);
        }
    }

    @Test
    void aLabelThatSpeaksOfContactIsKnownWithoutItsValue() {
        assertThat(ContactSaid.isAskedBy("UNSUB_TIME")).isTrue();
        assertThat(ContactSaid.isAskedBy("Favourite colour")).isFalse();
    }
}
