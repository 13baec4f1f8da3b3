package io.followthrough.cadence.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.followthrough.cadence.domain.listening.Clues;
import io.followthrough.cadence.domain.listening.Hearing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes arrive, they are heard or refused, soon and without harm. */
class MutatedLettersTests {

    private static final Instant ARRIVAL = Instant.parse("2026-03-03T08:12:46Z");
    private static final Duration SOON = Duration.ofMinutes(3);
    private static final int MUTATIONS_OF_EACH = 20;

    @Test
    void mutatedLettersAreHeardOrRefused() throws Exception {
        var random = new Random(20_260_303);
        var letters = Letters.all();
        assertThat(letters.size()).isGreaterThanOrEqualTo(80);

        var heard = assertTimeoutPreemptively(SOON, () -> {
            var count = 0;
            for (var letter : letters) {
                for (var time = 0; time < MUTATIONS_OF_EACH; time++) {
                    count += isHeard(Mutations.mutate(letter, random)) ? 1 : 0;
                }
            }
            return count;
        });

        assertThat(heard).as("most mutations leave a message").isGreaterThan(letters.size() * MUTATIONS_OF_EACH / 2);
    }

    @Test
    void noiseIsRefused() {
        var random = new Random(7);
        var noise = new byte[10_000];
        random.nextBytes(noise);

        assertThat(isHeard(noise)).isFalse();
        assertThat(isHeard(new byte[] {'\r', '\n'})).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "headers",
                "nesting",
                "parts",
                "divs",
                "addresses",
                "quotes",
                "parentheses",
                "words",
                "blanks",
                "angles"
            })
    void bombsAreHeardSoon(String bomb) {
        var raw = switch (bomb) {
            case "headers" ->
                "X-A: " + "b".repeat(400_000) + "\r\nFrom: ann@example.com\r\n" + "Y: z\r\n".repeat(10_000) + "\r\nHi";
            case "nesting" -> nested(2_000);
            case "parts" -> "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\nx\r\n".repeat(30_000);
            case "divs" -> "Content-Type: text/html\r\n\r\n" + "<div>".repeat(80_000);
            case "addresses" -> "To: " + "ann@example.com, ".repeat(25_000) + "\r\n\r\nHi";
            case "quotes" -> "From: ann@example.com\r\n\r\n" + "> ".repeat(200_000);
            case "parentheses" -> "From: " + "(".repeat(100_000) + "\r\nDate: " + "(".repeat(100_000) + "\r\n\r\nHi";
            case "words" -> "From: ann@example.com\r\n\r\n" + "On Monday Ben said ".repeat(20_000);
            case "blanks" ->
                "From: ann@example.com\r\nSubject: " + " ".repeat(50_000) + "\r\n\r\n" + " ".repeat(100_000) + "x"
                        + "\n".repeat(100_000);
            default ->
                "From: ann@example.com\r\nReferences: " + "<".repeat(200_000) + "\r\n\r\n" + "<a@".repeat(30_000);
        };

        assertTimeoutPreemptively(
                Duration.ofMinutes(1), () -> isHeard(raw.getBytes(StandardCharsets.UTF_8)), "took too long");
    }

    private static String nested(int depth) {
        var message = new StringBuilder("From: ann@example.com\r\n");
        for (var level = 0; level < depth; level++) {
            message.append("Content-Type: multipart/mixed; boundary=b")
                    .append(level)
                    .append("\r\n\r\n--b")
                    .append(level)
                    .append("\r\n");
        }
        return message.append("Content-Type: text/plain\r\n\r\nbottom").toString();
    }

    private static boolean isHeard(byte[] raw) {
        try {
            var letter = MimeLetters.read(raw, ARRIVAL);
            assertThat(Hearing.of(letter, Clues.in(letter)).rule()).isNotBlank();
            return true;
        } catch (UnreadableMailException refused) {
            return false;
        }
    }
}
