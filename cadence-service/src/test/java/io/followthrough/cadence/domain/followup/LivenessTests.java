package io.followthrough.cadence.domain.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The liveness law over random stories: whoever is neither customer nor opted out always has a next action. */
class LivenessTests {

    static java.util.stream.LongStream seeds() {
        return java.util.stream.LongStream.rangeClosed(1, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsEverWithoutANextAction(long seed) {
        var random = new Random(seed);
        var story = random.nextInt(4) == 0 ? Story.withoutRoom() : Story.begin();
        story.qualified(draft -> draft.historic(random.nextInt(6) == 0)
                .reachedBy(
                        random.nextInt(5) == 0 ? null : "ann@example.com", random.nextBoolean() ? "+4930123" : null));
        for (var step = 0; step < 25; step++) {
            switch (random.nextInt(4)) {
                case 0 -> story.hears(ActivityKind.values()[random.nextInt(ActivityKind.values().length)]);
                case 1 ->
                    story.qualified(draft -> draft.stage(Stage.values()[random.nextInt(Stage.values().length)])
                            .road(
                                    Road.values()[random.nextInt(2)],
                                    random.nextBoolean()
                                            ? null
                                            : story.now().plus(Duration.ofDays(random.nextInt(99)))));
                default -> story.after(Duration.ofHours(random.nextInt(24 * 20)));
            }
            assertThat(story.isAlive())
                    .as("after step " + step + ": " + story.followUp())
                    .isTrue();
        }
    }
}
