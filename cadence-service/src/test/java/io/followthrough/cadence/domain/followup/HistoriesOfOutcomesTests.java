package io.followthrough.cadence.domain.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Months of calls that come to whatever calls can come to, with bounces and answers in between. */
class HistoriesOfOutcomesTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsCalledTwiceInAMorningNorOnceTooOftenNorFromTheBeginning(long seed) {
        var random = new Random(seed);
        var story = Story.begin().qualified(UnaryOperator.identity());
        var mornings = new HashSet<LocalDate>();
        var neverCalled = false;
        var hasLeft = false;
        Instant silentUntil = null;
        var sent = 0;
        for (var step = 0; step < 40; step++) {
            story.after(Duration.ofHours(1 + random.nextInt(60)));
            for (var task : story.tasks()) {
                if (!story.tasks().contains(task)) {
                    continue; // ended by the one before
                }
                var touch = touch(story, task);
                assertThat((neverCalled || hasLeft) && touch.channel() == TouchChannel.CALL)
                        .as("seed %s: called on although the number or the person is wrong: %s", seed, story.followUp())
                        .isFalse();
                assertThat(silentUntil != null && story.now().isBefore(silentUntil))
                        .as("seed %s: asked to be called at %s: %s", seed, silentUntil, touch)
                        .isFalse();
                var planned = touch.plannedAt().atZone(BERLIN);
                if (touch.channel() == TouchChannel.CALL && planned.getHour() < 12) {
                    assertThat(mornings.add(planned.toLocalDate()))
                            .as("seed %s: twice in the morning of %s", seed, planned)
                            .isTrue();
                }
                var outcome = any(touch.channel(), random);
                var callBackAt = outcome == TouchOutcome.CALL_BACK
                        ? story.now().plus(Duration.ofHours(20 + random.nextInt(400)))
                        : null;
                story.reports(task, report(outcome, touch.channel(), callBackAt));
                neverCalled |= outcome == TouchOutcome.WRONG_NUMBER
                        || outcome == TouchOutcome.WRONG_PERSON
                        || outcome == TouchOutcome.OPTED_OUT;
                hasLeft |= outcome == TouchOutcome.LEFT_COMPANY;
                silentUntil = callBackAt == null ? silentUntil : callBackAt;
            }
            if (random.nextInt(25) == 0) {
                var heard = random.nextBoolean() ? ActivityKind.EMAIL_BOUNCED : ActivityKind.EMAIL_REPLIED;
                story.hears(heard);
                hasLeft &= heard != ActivityKind.EMAIL_REPLIED; // whoever answers is there
            }
            assertThat(story.isAlive())
                    .as("seed %s: %s", seed, story.followUp())
                    .isTrue();
        }
        assertThat(approaches(story)).as("seed %s: from its beginning", seed).doesNotHaveDuplicates();
    }

    private static PlannedTouch touch(Story story, TouchId id) {
        return story.followUp().enrolment().orElseThrow().touch(id).orElseThrow();
    }

    private static TouchOutcome any(TouchChannel channel, Random random) {
        var possible = List.copyOf(Outcomes.of(channel));
        return new ArrayList<>(possible).get(random.nextInt(possible.size()));
    }

    private static Report report(TouchOutcome outcome, TouchChannel channel, @Nullable Instant callBackAt) {
        return new Report(
                outcome,
                Outcomes.activity(outcome, channel, true),
                5.0,
                null,
                Map.of(),
                callBackAt,
                null,
                null,
                Set.of(),
                null);
    }

    private static List<String> approaches(Story story) {
        return story.told(EnrolmentStarted.class).stream()
                .map(started -> started.cadence().id())
                .filter("new-lead"::equals)
                .toList();
    }
}
