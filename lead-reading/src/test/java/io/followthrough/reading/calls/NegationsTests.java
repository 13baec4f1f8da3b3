package io.followthrough.reading.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A no that says when is a wish. */
class NegationsTests {

    /** A Sunday. */
    private static final LocalDateTime SAID_AT = LocalDateTime.of(2026, 12, 27, 15, 0);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I am free on Wednesday at 10, not on Tuesday. Call me.    | 2026-12-30 | 10:00",
                "Rufen Sie mich am Mittwoch um 10 an, nicht am Dienstag.   | 2026-12-30 | 10:00",
                "Please call me Thursday, not Wednesday, at 3              | 2026-12-31 | 15:00",
            })
    void theTimeIsThatWhichSuits(String text, LocalDate day, LocalTime from) {
        assertThat(CallRequests.when(text, SAID_AT)).hasValue(new CallTime(day, from, null));
    }

    @Test
    void whoWantsNoCallsAsksForNone() {
        assertThat(CallRequests.isAsked("Please do not call me any more.")).isFalse();
    }
}
