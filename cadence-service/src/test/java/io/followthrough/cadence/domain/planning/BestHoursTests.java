package io.followthrough.cadence.domain.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.definition.ContactHours;
import io.followthrough.cadence.domain.definition.ContactWindow;
import io.followthrough.testkit.Fixtures;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A window as far as it suits somebody who has said when. */
class BestHoursTests {

    private static final ContactWindow MORNINGS = new ContactWindow(
            "mornings", 3, List.of(hours("09:00", "12:00", DayOfWeek.MONDAY, DayOfWeek.TUESDAY)), false);

    @Test
    void hoursOfTheWindowComeFirstAndTheirOwnAreTheRest() {
        assertThat(best("10:00", null).in(MORNINGS, WorkingWeek.USUAL).preferences())
                .containsExactly(
                        hours("10:00", "12:00", DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                        hours(
                                "10:00",
                                "18:00",
                                DayOfWeek.MONDAY,
                                DayOfWeek.TUESDAY,
                                DayOfWeek.WEDNESDAY,
                                DayOfWeek.THURSDAY,
                                DayOfWeek.FRIDAY));
    }

    @Test
    void whoIsThereInTheAfternoonIsNotCalledInTheMorning() {
        assertThat(best("16:00", null).in(MORNINGS, WorkingWeek.USUAL).preferences())
                .extracting(ContactHours::from)
                .containsExactly(LocalTime.of(16, 0));
        assertThat(best("16:00", null).in(MORNINGS, WorkingWeek.USUAL).version())
                .isEqualTo(3);
    }

    @Test
    void aDayThatIsRefusedIsLeftOut() {
        assertThat(best(null, null, DayOfWeek.MONDAY)
                        .in(MORNINGS, WorkingWeek.USUAL)
                        .preferences())
                .containsExactly(hours("09:00", "12:00", DayOfWeek.TUESDAY));
    }

    /** A window's Monday is a Sunday in Riyadh. */
    @Test
    void aDayThatIsRefusedIsOneOfTheirOwnWeek() {
        assertThat(best(null, null, DayOfWeek.SUNDAY)
                        .in(MORNINGS, new WorkingWeek(DayOfWeek.SATURDAY))
                        .preferences())
                .containsExactly(hours("09:00", "12:00", DayOfWeek.TUESDAY));
    }

    @Test
    void whatNoWorkingDayHasIsForSomebodyToSee() {
        assertThat(best("20:00", null).in(MORNINGS, WorkingWeek.USUAL)).isEqualTo(MORNINGS);
        assertThat(best(null, null, DayOfWeek.values()).in(MORNINGS, WorkingWeek.USUAL))
                .isEqualTo(MORNINGS);
    }

    @Test
    void itIsSaidInWordsAndAsked() {
        var best = best("16:00", null, DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        var berlin = ZoneId.of("Europe/Berlin");

        assertThat(best.inWords()).isEqualTo("after 16:00, not on Monday, Friday");
        assertThat(best.allow(Instant.parse("2026-03-03T15:00:00Z"), berlin)).isTrue();
        assertThat(best.allow(Instant.parse("2026-03-03T14:59:00Z"), berlin)).isFalse();
        assertThat(best.allow(Instant.parse("2026-03-02T15:00:00Z"), berlin)).isFalse();
    }

    private static BestHours best(@Nullable String from, @Nullable String to, DayOfWeek... notOn) {
        return new BestHours(
                from == null ? null : LocalTime.parse(from),
                to == null ? null : LocalTime.parse(to),
                Set.of(notOn),
                "as said",
                Fixtures.MONDAY_8AM);
    }

    private static ContactHours hours(String from, String to, DayOfWeek... days) {
        return new ContactHours(Set.of(days), LocalTime.parse(from), LocalTime.parse(to));
    }
}
