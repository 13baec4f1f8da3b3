package io.followthrough.analytics.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.analytics.application.Counting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AnswerTests {

    @Test
    void theNewestDayIsThatOfTheBusinessAndNotThatOfLondon() {
        var eightInTheMorningInTokyo = Instant.parse("2026-03-02T23:00:00Z");
        var state = new Counting.State(new TreeMap<>(Map.of("decisions", eightInTheMorningInTokyo)), 0L, 1L);

        assertThat(Answer.whole(List.of(), null, state, ZoneId.of("Asia/Tokyo")).newestDay())
                .isEqualTo(LocalDate.of(2026, 3, 3));
    }

    @Test
    void whereNothingIsCountedThereIsNoNewestDay() {
        var state = new Counting.State(new TreeMap<>(), null, null);

        assertThat(Answer.whole(List.of(), null, state, ZoneId.of("UTC")).newestDay())
                .isNull();
    }
}
