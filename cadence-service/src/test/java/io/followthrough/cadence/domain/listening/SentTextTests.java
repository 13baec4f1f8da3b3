package io.followthrough.cadence.domain.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What we wrote is found again in answers, in whatever way their programs quote it, and nothing else is. */
public final class SentTextTests {

    public static final String OURS = """
            Hello Ann,

            the pumps that you asked about at the fair are on stock again. Would Tuesday or Thursday suit you for a call of ten minutes?
            If you would rather not hear from me, just say so and I will stop writing to you.

            Kind regards
            Ben Miller
            Ben's Pumps & Café

            --\s
            Ben's Pumps Ltd, 1 Sample Street, Sample Town
            You are getting this e-mail because you contacted us through our website.
            Choose topics, frequency and language: https://sales.example/p/abc
            No more e-mail from us: https://sales.example/unsubscribe/abc
            """;

    private static final String HTML_WITHOUT_TAGS =
            OURS.replaceAll(": https://\\S+", "").replace("\n\n", "\n");

    private final SentText sent = SentText.of(OURS);

    @Test
    void aTextBelowTheAnswerIsOurs() {
        assertThat(theirs("Thursday at ten suits me.\n\n" + OURS)).isEqualTo("Thursday at ten suits me.");
    }

    @Test
    void anAnswerBelowAndBetweenStays() {
        assertThat(theirs(OURS + "\nThursday.\n")).isEqualTo("Thursday.");
        assertThat(theirs(OURS.replace("?\n", "?\nTuesday after nine.\n"))).isEqualTo("Tuesday after nine.");
        assertThat(theirs(OURS.replace("--", "No, go on writing.\n--"))).isEqualTo("No, go on writing.");
    }

    @Test
    void itIsFoundHoweverItIsWrappedCodedAndQuoted() {
        assertThat(theirs("Yes.\n" + wrapped(OURS, 34))).isEqualTo("Yes.");
        assertThat(theirs("Yes.\n" + OURS.replace("\n\n", "\n"))).isEqualTo("Yes.");
        assertThat(theirs("Yes. " + OURS.replace("\n", " "))).isEqualTo("Yes.");
        assertThat(theirs("Yes.\n"
                        + OURS.replace("'", "\u2019").replace(" ", "\u00a0 ").replace("\u00a0", "")))
                .isEqualTo("Yes.");
        assertThat(theirs("Yes.\n"
                        + OURS.replace("&", "&amp;").replace("é", "&eacute;").toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo("Yes.");
        assertThat(theirs("Yes.\n"
                        + OURS.replace("call", "*call*").replaceAll("https://(\\S+)", "<https://safe.example/$1>")))
                .isEqualTo("Yes.");
        assertThat(theirs("Yes.\n" + OURS.replaceAll("https://\\S+", ""))).isEqualTo("Yes.");
        assertThat(SentText.of(OURS, HTML_WITHOUT_TAGS)
                        .markedIn("Yes.\n" + HTML_WITHOUT_TAGS)
                        .lines())
                .filteredOn(line -> !line.startsWith(">"))
                .containsExactly("Yes.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unsubscribe",
                "Yes, unsubscribe me.",
                "No more e-mail from us",
                "Stop writing to you? Yes: stop writing to me.",
                "Ben, just say so.",
                "If you would rather not hear from me, just say so and I will stop writing to you.\n\nSo do I.",
            })
    void aRepeatedWordOrSentenceIsMeant(String answer) {
        assertThat(sent.markedIn(answer)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"No more e-mail", "Kind regards", "Hello Ann"})
    void ourShortWordsAreTheirsAwayFromTheirPlace(String words) {
        assertThat(theirs(words + ".\n\n" + OURS)).isEqualTo(words + ".");
    }

    @Test
    void aPictureOfAThumbIsAnAnswer() {
        assertThat(theirs(OURS + "\n\uD83D\uDC4D")).isEqualTo("\uD83D\uDC4D");
    }

    @Test
    void whatWasNeverWrittenToThemIsTheirs() {
        assertThat(SentText.NONE.markedIn(OURS)).isEqualTo(OURS);
        assertThat(SentText.of("Hello Bob,\n\nsomething else entirely was written to you. And so on it went.")
                        .markedIn(OURS))
                .isEqualTo(OURS);
    }

    @Test
    void noMarkedLineIsLongEnoughToBeBrokenAgain() {
        var sentence = "We have looked at what you need ".repeat(10).strip() + ".";
        var other = "And this is quite another sentence of ours.";

        assertThat(SentText.of(sentence + "\n" + other)
                        .markedIn("Fine.\n" + sentence + "\n" + other)
                        .lines())
                .allMatch(line -> line.length() < 300)
                .filteredOn(line -> !line.startsWith("> "))
                .containsExactly("Fine.");
    }

    @Test
    void whatIsKeptIsBoundedAndNoText() {
        var long1 = java.util.stream.IntStream.range(0, 5_000)
                .mapToObj(number -> "Sentence number " + number + " is about pumps.")
                .collect(Collectors.joining(" "));

        assertThat(SentText.of(long1).digests()).hasSizeLessThanOrEqualTo(400);
        assertThat(SentText.ofDigests(sent.digests()).markedIn("Yes.\n" + OURS))
                .isEqualTo(sent.markedIn("Yes.\n" + OURS));
    }

    private String theirs(String answer) {
        return sent.markedIn(answer)
                .lines()
                .filter(line -> !line.startsWith(">"))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static String wrapped(String text, int width) {
        return text.lines()
                .map(line ->
                        line.replaceAll("(.{1," + width + "})(?: +|$)", "$1\n").strip())
                .collect(Collectors.joining("\n"));
    }
}
