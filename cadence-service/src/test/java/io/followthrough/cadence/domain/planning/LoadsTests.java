package io.followthrough.cadence.domain.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.TouchChannel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadsTests {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    /** Around the night in which the clocks go back. */
    private static final Instant START = Instant.parse("2026-10-28T08:00:00Z");

    private static final int HALF_HOURS_OF_THREE_WEEKS = 1_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsTakenBackLeavesTheSumsOfTheRest(long seed) {
        var random = new Random(seed);
        var left = new ArrayList<>(random.ints(0, HALF_HOURS_OF_THREE_WEEKS)
                .distinct()
                .limit(200)
                .mapToObj(halfHour -> slot(halfHour, random))
                .toList());
        var loads = sums(left);

        while (!left.isEmpty()) {
            var taken = IntStream.rangeClosed(0, random.nextInt(Math.min(9, left.size())))
                    .mapToObj(each -> left.remove(random.nextInt(left.size())))
                    .toList();
            loads = loads.minus(taken, ZONE);
            assertThat(loads).isEqualTo(sums(left));
        }
        assertThat(loads).isEqualTo(Loads.EMPTY);
    }

    private static Slot slot(int halfHour, Random random) {
        var channel = TouchChannel.values()[random.nextInt(TouchChannel.values().length)];
        var start = START.plusSeconds(1_800L * halfHour);
        var takesNoTime = new Slot(0, start, 0, channel).isEmail();
        return new Slot(1, start, takesNoTime ? 0 : 5 * (1 + random.nextInt(4)), channel);
    }

    private static Loads sums(List<Slot> slots) {
        return Loads.of(List.of(new Reservation("p-1", START, slots)), ZONE);
    }
}
