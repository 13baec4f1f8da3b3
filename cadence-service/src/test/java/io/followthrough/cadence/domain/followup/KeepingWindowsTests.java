package io.followthrough.cadence.domain.followup;

import static io.followthrough.cadence.domain.Known.WORKING_DAYS;
import static io.followthrough.cadence.domain.Known.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.definition.ContactWindow;
import io.followthrough.cadence.domain.definition.Library;
import io.followthrough.cadence.domain.planning.Leg;
import io.followthrough.events.ActivityKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A changed contact window holds for what is planned from now on. */
class KeepingWindowsTests {

    private static final ContactWindow EVENINGS =
            new ContactWindow("calls", 2, List.of(hours(WORKING_DAYS, "17:00", "20:00")), false);
    private static final Rules CHANGED = changed();

    private static Rules changed() {
        var before = Story.RULES.library();
        var windows = Stream.concat(before.windows().all().stream(), Stream.of(EVENINGS))
                .toList();
        var after = Library.of(
                List.copyOf(before.cadences().values()),
                windows,
                List.copyOf(before.templates().values()),
                List.copyOf(before.reps().values()));
        return new Rules(after, Story.RULES.policy(), Story.RULES.places());
    }

    @Test
    void anEnrolmentRemembersByWhichWindowsItWasPlanned() {
        var enrolment = Story.begin().qualified(who -> who).next().enrolment();

        assertThat(enrolment).isNotNull();
        assertThat(enrolment.windows()).isEqualTo(Map.of("calls", 1, "emails", 1, "at-once", 1));
    }

    @Test
    void whatGoesOnAfterAPauseKeepsItsWindows() {
        var away = Story.begin().qualified(who -> who).hears(ActivityKind.OUT_OF_OFFICE);
        var back = away.now().plus(Duration.ofDays(20));

        var request = Planning.request(away.followUp(), CHANGED, back).orElseThrow();

        assertThat(request.route().legs()).isNotEmpty().extracting(Leg::window).doesNotContain(EVENINGS);
    }

    @Test
    void whoWaitsForRoomIsPlannedByTheNewOnes() {
        var waiting = Story.withoutRoom().qualified(who -> who);

        var request =
                Planning.request(waiting.followUp(), CHANGED, waiting.now()).orElseThrow();

        assertThat(request.route().legs()).extracting(Leg::window).contains(EVENINGS);
        assertThat(request.route().windowVersions()).containsEntry("calls", 2);
    }

    @Test
    void anEnrolmentOfBeforeWindowsHadVersionsKeepsTheFirst() {
        assertThat(CHANGED.library().windows().pinned(Map.of()).apply("calls").version())
                .isEqualTo(1);
    }
}
