package io.followthrough.standalone.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTests {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "P1D, 2026-01-02T00:00:00Z",
        "P2W, 2026-01-15T00:00:00Z",
        "P1M, 2026-02-01T00:00:00Z",
        "PT90M, 2026-01-01T01:30:00Z",
        "P1DT12H, 2026-01-02T12:00:00Z",
        "pt2h, 2026-01-01T02:00:00Z",
    })
    void periodsAndDurationsOfIso8601AreUnderstood(String text, Instant expected) {
        assertThat(TimeSpan.parse(text).after(NEW_YEAR, UTC)).isEqualTo(expected);
    }

    @Test
    void aDayGoesByTheCalendarAndTwentyFourHoursByTheStopwatch() {
        var berlin = ZoneId.of("Europe/Berlin");
        var noonBeforeSummerTime = Instant.parse("2026-03-28T11:00:00Z");
        assertThat(TimeSpan.parse("P1D").after(noonBeforeSummerTime, berlin))
                .isEqualTo(Instant.parse("2026-03-29T10:00:00Z"));
        assertThat(TimeSpan.parse("PT24H").after(noonBeforeSummerTime, berlin))
                .isEqualTo(Instant.parse("2026-03-29T11:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "1D", "P", "PT", "P1DT", "P-1D", "PT-1H", "P11Y", "P9999999999Y"})
    void whatIsNoSpanForwardsWithinTenYearsIsRefused(String text) {
        assertThatThrownBy(() -> TimeSpan.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
