package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReaderTests {

    private static final LocalDate ON = LocalDate.of(2026, 11, 28);
    private static final TextReader READER = TextReader.shipped();

    @Test
    void theWordsThatDecidedAreShownAsTheyWereWritten() {
        var finding = READER.read(Said.mail("Re: hello", "Hi Ben,\n\nPlease, UNSUBSCRIBE me!", ON))
                .says(Intent.OPT_OUT)
                .orElseThrow();

        assertThat(finding.words()).containsIgnoringCase("unsubscribe me");
    }

    @Test
    void whatIsOnlyQuotedIsNotSaid() {
        var reading = READER.read(Said.mail("Re: hello", """
                Sounds good, call me tomorrow.

                On Sat, Nov 28, 2026 at 6:06 AM Ben Carter <ben@sales.example>
                wrote:
                > Unsubscribe me is what you can write to us.
                """, ON));

        assertThat(reading.ownWords()).isEqualTo("Sounds good, call me tomorrow.");
        assertThat(reading.mayBe(Intent.OPT_OUT)).isFalse();
    }

    @Test
    void anOperatorsOwnRuleCounts() {
        var reader = TextReader.withOwn("own.tsv", List.of("BUY\tsentence\t0.9\tfrobnicate the widget"));

        assertThat(reader.read(Said.note("Wants to frobnicate the widget.", ON)).stance())
                .isEqualTo(Stance.CURRENT_INTEREST);
    }

    @Test
    void anOwnRuleThatCannotBeReadIsNamedWithItsLineAndRemedy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextReader.withOwn("own.tsv", List.of("# mine", "BUY\tsentence\t0.9")))
                .withMessageContaining("own.tsv, line 2")
                .withMessageContaining("expected intent, scope, probability and phrase");
    }

    @Test
    void nothingIsReadIntoNothing() {
        var reading = READER.read(Said.mail(null, "", ON));

        assertThat(reading.stance()).isEqualTo(Stance.NONE);
        assertThat(reading.findings()).isEmpty();
    }
}
