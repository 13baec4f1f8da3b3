package io.followthrough.cadence.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.listening.Clues;
import io.followthrough.cadence.domain.listening.Heard;
import io.followthrough.cadence.domain.listening.Hearing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real-looking letters, and what they are taken for; the table is {@code letters/expected.csv}. */
class LettersTests {

    private static final String OUR_TOUCH = "b1946ac9-2f6e-5d1a-9c3e-7a51cb0e2f11.e1s2a1";

    /**
     * One line of the table.
     *
     * @param says beginning of the answer, day of return, or kind and status of the bounce
     * @param found by which clue the person is found; {@code -} if that does not matter
     */
    record Expected(String letter, String what, String says, String found) {

        @Override
        public String toString() {
            return letter;
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void aLetterIsTakenForWhatItIs(Expected expected) {
        var letter = MimeLetters.read(bytes(expected.letter() + ".eml"), Instant.parse(arrival(expected.letter())));
        var clues = Clues.in(letter);
        var heard = Hearing.of(letter, clues);

        assertThat(kind(heard)).as(heard.toString()).isEqualTo(expected.what());
        assertThat(said(heard)).startsWith(expected.says());
        if (heard instanceof Heard.Absence) {
            assertThat(said(heard)).isEqualTo(expected.says());
        }
        assertThat(heard.rule()).isNotBlank();
        assertFound(clues, expected.found());
    }

    private static void assertFound(Clues clues, String found) {
        var parts = found.split(":", 2);
        switch (parts[0]) {
            case "message-id" -> assertThat(clues.touches()).first().asString().isEqualTo(OUR_TOUCH);
            case "token" -> assertThat(clues.tokens()).contains(parts[1]);
            case "address" -> {
                assertThat(clues.nameATouch()).isFalse();
                assertThat(clues.addresses()).first().isEqualTo(parts[1]);
            }
            case "nobody" -> assertThat(clues.addresses()).isEmpty();
            default -> assertThat(found).isEqualTo("-");
        }
    }

    private static String kind(Heard heard) {
        return switch (heard) {
            case Heard.Reply ignored -> "REPLY";
            case Heard.Declined ignored -> "DECLINED";
            case Heard.Left ignored -> "LEFT";
            case Heard.OptOut ignored -> "OPT_OUT";
            case Heard.Absence ignored -> "ABSENCE";
            case Heard.Arrived ignored -> "ARRIVED";
            case Heard.Bounce ignored -> "BOUNCE";
            case Heard.Complaint ignored -> "COMPLAINT";
            case Heard.Nothing ignored -> "NOTHING";
        };
    }

    private static String said(Heard heard) {
        return switch (heard) {
            case Heard.Reply reply -> reply.text().isBlank() ? String.valueOf(reply.remark()) : reply.text();
            case Heard.Absence absence ->
                absence.until() == null ? "" : absence.until().toString();
            case Heard.Bounce bounce -> bounce.meaning().name().toLowerCase(Locale.ROOT) + " " + bounce.status();
            case Heard.Declined declined ->
                declined.again() == null ? "" : declined.again().toString();
            case Heard.Left left -> String.valueOf(left.successor());
            case Heard.OptOut ignored -> "";
            case Heard.Arrived ignored -> "";
            case Heard.Complaint ignored -> "";
            case Heard.Nothing ignored -> "";
        };
    }

    private static String arrival(String letter) {
        return letter.equals("away-next-year") ? "2026-12-21T08:00:10Z" : "2026-03-03T08:12:46Z";
    }

    static Stream<Expected> table() {
        var lines = new String(bytes("expected.csv"), StandardCharsets.UTF_8).lines();
        return lines.filter(line -> !line.startsWith("#")).map(line -> {
            var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            return new Expected(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
        });
    }

    static byte[] bytes(String file) {
        try (var content = LettersTests.class.getResourceAsStream("/letters/" + file)) {
            return content.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
