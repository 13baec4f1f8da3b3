package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.followthrough.reading.calls.CallRequests;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody holds a key down for, or sends to do harm: a pattern that goes through it by recursion needs a stack without end. */
class RepeatedWordsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final TextReader READER = TextReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on monday ",
                "am montag ",
                "le lundi ",
                "monday, ",
                "montag und ",
                "march ",
                "12 march ",
                "15.3. ",
                "12/7 ",
                "in two weeks ",
                "next week ",
                "from 9 to 5 ",
                "9 am ",
                "until ",
                "eur 100 ",
                "ann berger ",
                "not ",
                "n't ",
                "please stop ",
                "do not call ",
                "our customers ",
                "a@b ",
                "<a@b> ",
                "(",
                ") ",
                "\n> ",
                "very ",
                "- ",
                "wrote: ",
                "1 ",
                "a.",
                "\"",
                "«",
                "?! ",
                "ä",
                "日",
                "\uD83D\uDC4D",
            })
    void anyWordsAreReadHoweverOften(String words) {
        var text = words.repeat(4_000);

        assertThatCode(() -> READER.read(Said.mail(text, text, TODAY))).doesNotThrowAnyException();
        assertThatCode(() -> CallRequests.when("call me " + text, TODAY.atTime(10, 0)))
                .doesNotThrowAnyException();
    }
}
