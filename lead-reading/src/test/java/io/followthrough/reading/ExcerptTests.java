package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Without bounds each of these took minutes; the limit is far from what they take now, even on a busy machine. */
@Timeout(120)
class ExcerptTests {

    private static final LocalDate ON = LocalDate.of(2026, 11, 28);
    private static final int MEGABYTE = 1_000_000;
    private static final int MOST_READ = 17_000;
    private static final TextReader READER = TextReader.shipped();

    @Test
    void whatFitsIsReadWhole() {
        assertThat(Excerpt.OF_TEXTS.of("Call me in March.\n\n> yes")).isEqualTo("Call me in March.\n\n> yes");
    }

    @Test
    void theBeginningAndTheEndOfALongTextAreRead() {
        var begins = read("Please send us a quote for 40 seats.\n" + "The weather is fine.\n".repeat(50_000));
        var ends = read("The weather is fine.\n".repeat(50_000) + "Never contact me again.");

        assertThat(begins.says(Intent.BUY)).isPresent();
        assertThat(ends.stance()).isEqualTo(Stance.OPT_OUT);
    }

    @Test
    void aQuotedLineKeepsItsMark() {
        var text = "Fine.\n" + "> Unsubscribe me, never contact me again, thank you for that.\n".repeat(20_000);

        assertThat(read(text).ownWords()).doesNotContain("Unsubscribe");
    }

    @Test
    void noWordIsParted() {
        var words = Excerpt.OF_ANSWERS.of("garden ".repeat(1_000)).split("[\\s…]+");

        assertThat(words).containsOnly("garden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "a", "1 2 3 ", "12.3. ", "\uD83D\uDE00", "é", "\n", "my the our ", ". ", "click "})
    void aMegabyteOfAnythingIsReadInPart(String piece) {
        var text = piece.repeat(MEGABYTE / piece.length());

        assertThat(read(text).ownWords()).hasSizeLessThan(MOST_READ);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerOfTenThousandSentencesIsNoReasonToWait(Question question) {
        var sentences = "Our owner has to sign for it, and I cannot tell you when. ".repeat(17_000);

        assertThat(READER.answer(question, sentences, ON)).isNotNull();
    }

    @Test
    void theFirstSentenceOfALongAnswerCounts() {
        var answer = READER.answer(Question.AUTHORITY, "The owner decides. " + "It is raining. ".repeat(60_000), ON);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Understood.class,
                        understood -> assertThat(understood.strength()).isEqualTo(Answer.Strength.LOW));
    }

    private static Reading read(String text) {
        return READER.read(Said.of(Said.Kind.MAIL, text, ON));
    }
}
