package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.Machine;
import io.followthrough.events.Road;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How often and at what hours people hear from us. */
class PacingTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void nurtureComesTwiceAYear() {
        var quiet = Story.begin().qualified(draft -> draft.road(Road.FUTURE_INTEREST, null));

        assertThat(quiet.next().cause()).isEqualTo(WakeCause.NURTURE);
        assertThat(quiet.next().at()).isEqualTo(quiet.now().plus(ofDays(182)));
    }

    @Test
    void nurtureComesQuarterlyForWhoWasActiveWithinTheQuarter() {
        assertThat(nurtureAfterActivity(ofDays(0).plusHours(1))).isEqualTo(ofDays(91));
        assertThat(nurtureAfterActivity(ofDays(90))).isEqualTo(ofDays(91));
        assertThat(nurtureAfterActivity(ofDays(91))).isEqualTo(ofDays(182));
    }

    private static Duration nurtureAfterActivity(Duration later) {
        var story = Story.begin()
                .qualified(draft -> draft.road(Road.FUTURE_INTEREST, null))
                .hears(ActivityKind.LINK_CLICKED);
        var now = story.now().plus(later);
        var profile = Objects.requireNonNull(story.followUp().profile());
        return Duration.between(
                now,
                Choosing.reentry(story.followUp(), profile, Story.RULES, now).at());
    }

    @ParameterizedTest
    @CsvSource({
        "05:00, 08:00",
        "07:59, 08:00",
        "08:00, 08:00",
        "12:34, 12:34",
        "19:59, 19:59",
        "20:00, 08:00",
        "22:15, 08:00",
    })
    void whatBeginsForAnOldReasonBeginsByDay(LocalTime asked, LocalTime begun) {
        var story = Story.begin().qualified(UnaryOperator.identity()).hears(ActivityKind.OUT_OF_OFFICE);
        var now = story.next()
                .at()
                .atZone(BERLIN)
                .toLocalDate()
                .plusDays(20)
                .atTime(asked)
                .atZone(BERLIN)
                .toInstant();

        var request = Planning.request(story.followUp(), Story.RULES, now).orElseThrow();

        assertThat(request.earliest().atZone(BERLIN).toLocalTime()).isEqualTo(begun);
        assertThat(request.earliest()).isBetween(now, now.plus(ofHours(12)));
    }

    @ParameterizedTest
    @EnumSource(
            value = ActivityKind.class,
            names = {"EMAIL_REPLIED", "SOCIAL_REPLY", "MEETING_BOOKED", "DEAL_OPENED"})
    void whatAMachineDoesStopsNothing(ActivityKind kind) {
        var story = Story.begin().qualified(UnaryOperator.identity());

        story.hears(by(Machine.MACHINE, kind, story.now()));
        assertThat(story.told(EnrolmentFinished.class)).isEmpty();
        assertThat(story.followUp().memory().lastActiveAt()).isNull();

        story.hears(by(Machine.HUMAN, kind, story.now()));
        assertThat(story.told(EnrolmentFinished.class)).hasSize(1);
    }

    private static ActivityRecorded by(Machine machine, ActivityKind kind, Instant at) {
        return new ActivityRecorded(
                kind + "-" + machine,
                kind,
                null,
                Story.ANN,
                null,
                null,
                at,
                null,
                "I have received your message",
                Map.of(),
                null,
                null,
                null,
                machine,
                "as it came",
                false);
    }
}
