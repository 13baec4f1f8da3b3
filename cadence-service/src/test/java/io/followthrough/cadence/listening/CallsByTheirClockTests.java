package io.followthrough.cadence.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.listening.AskedCall;
import io.followthrough.cadence.domain.listening.CallsAskedFor;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An hour is meant by the clock that stands beside it, and else by that of the place where the person is. */
class CallsByTheirClockTests {

    private static final Instant NOON_IN_LONDON = Instant.parse("2026-12-07T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Can you call me tomorrow at 10 my time (Singapore)? | 2026-12-08T02:00:00Z
            Please call me tomorrow at 2 pm EST                 | 2026-12-08T19:00:00Z
            Rufen Sie mich morgen um 15 Uhr Wiener Zeit an      | 2026-12-08T14:00:00Z
            Please call me tomorrow at 10                       | 2026-12-08T10:00:00Z
            We are in Singapore. Please call me tomorrow at 10  | 2026-12-08T10:00:00Z
            """)
    void theClockThatIsNamedGoesBeforeThePlace(String text, Instant from) {
        assertThat(CallsAskedFor.when(text, NOON_IN_LONDON, ZoneId.from(ZoneOffset.UTC)))
                .map(AskedCall::from)
                .contains(from);
    }
}
