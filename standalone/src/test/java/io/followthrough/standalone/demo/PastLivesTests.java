package io.followthrough.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EventEnvelope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastLivesTests {

    private static final Instant SATURDAY = Instant.parse("2026-05-09T12:00:00Z");

    @Test
    void theSameNumberAndDayAreTheSameLife() {
        assertThat(new PastLives().life(7, 420, SATURDAY)).isEqualTo(new PastLives().life(7, 420, SATURDAY));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void everyDayOfTheWeekHasAPastOfNinetyDaysThatEndsBeforeNow(int days) {
        var now = SATURDAY.plus(Duration.ofDays(days));
        var lives = lives(now);
        assertThat(lives.getFirst().lead().capturedAt()).isBefore(now.minus(Duration.ofDays(89)));
        assertThat(lives.getLast().lead().capturedAt()).isAfter(now.minus(Duration.ofDays(3)));
        assertThat(lives).allSatisfy(life -> {
            assertThat(life.lead().historic()).isTrue();
            assertThat(life.lead().message()).isNull();
            assertThat(life.lead().capturedAt()).isBefore(now);
            assertThat(life.contacts()).allMatch(it -> it.at().isBefore(now));
            assertThat(life.activities())
                    .allMatch(it -> it.historic() && it.at().isBefore(now));
        });
        assertThat(kinds(lives))
                .contains(
                        ActivityKind.EMAIL_OPENED,
                        ActivityKind.EMAIL_REPLIED,
                        ActivityKind.MEETING_HELD,
                        ActivityKind.OBJECTION_RAISED,
                        ActivityKind.OBJECTION_CLEARED,
                        ActivityKind.DEAL_OPENED,
                        ActivityKind.DEAL_WON,
                        ActivityKind.DEAL_LOST);
    }

    @Test
    void someFewPromisesAreBrokenAndSayWhy() {
        var endings = lives(SATURDAY).stream()
                .map(PastLife::ending)
                .filter(Objects::nonNull)
                .toList();
        var broken = endings.stream()
                .filter(it -> it.outcome() == EnrolmentOutcome.BROKEN)
                .toList();

        assertThat(broken).hasSizeBetween(endings.size() / 50, endings.size() / 8);
        assertThat(broken)
                .extracting(PastLife.Ending::reason)
                .contains("the mail server refused the message for three days");
        assertThat(broken).extracting(PastLife.Ending::reason).anyMatch(reason -> reason.contains("was ill"));
    }

    @Test
    void whatIsToldHasAnIdOfItsOwn() {
        var told = lives(SATURDAY).stream()
                .flatMap(life -> PastTouches.of(life, "prospect-" + life.number()).stream())
                .toList();
        assertThat(told).extracting(EventEnvelope::id).doesNotHaveDuplicates();
    }

    private static List<PastLife> lives(Instant now) {
        var lives = new PastLives();
        return IntStream.range(0, 420)
                .mapToObj(number -> lives.life(number, 420, now))
                .toList();
    }

    private static List<ActivityKind> kinds(List<PastLife> lives) {
        return lives.stream()
                .flatMap(life -> life.activities().stream())
                .map(SampleActivity::kind)
                .toList();
    }
}
