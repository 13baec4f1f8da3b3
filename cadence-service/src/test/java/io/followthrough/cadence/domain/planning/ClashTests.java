package io.followthrough.cadence.domain.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.definition.Absence;
import io.followthrough.cadence.domain.definition.BusyTime;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.WorkingHours;
import io.followthrough.cadence.domain.planning.Clash.Kind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What speaks against the time of a meeting. */
class ClashTests {

    private static final LocalDate TUESDAY = LocalDate.parse("2026-03-03");
    private static final BusyTime MEETING = meeting("ann.e1s2a1", "10:00", "11:00");
    private final Rep ben = working("09:00-13:00", "13:00-17:00").with(MEETING);

    @Test
    void nothingSpeaksAgainstWorkingTimeNorAMeetingAgainstItself() {
        assertThat(clashes(ben, MEETING)).isEmpty();
        assertThat(clashes(ben, meeting("bob.e1s2a1", "11:00", "11:30")))
                .as("one right after the other")
                .isEmpty();
        assertThat(clashes(ben, meeting("bob.e1s2a1", "12:30", "13:30")))
                .as("where one stretch of work follows another")
                .isEmpty();
        assertThat(clashes(ben, meeting("ann.e1s2a1", "10:30", "11:30")))
                .as("moved by half an hour it does not stand in its own way")
                .isEmpty();
    }

    @Test
    void twoAtTheSameTimeNameEachOther() {
        var other = meeting("bob.e1s2a1", "10:59", "12:00");

        assertThat(clashes(ben.with(other), MEETING)).singleElement().satisfies(clash -> {
            assertThat(clash.kind()).isEqualTo(Kind.TAKEN);
            assertThat(clash.touchId()).isEqualTo("bob.e1s2a1");
        });
        assertThat(clashes(ben, other)).extracting(Clash::touchId).containsExactly("ann.e1s2a1");
        assertThat(clashes(ben.with(new BusyTime(at("10:30"), at("10:40"), "dentist")), MEETING))
                .extracting(Clash::kind)
                .containsExactly(Kind.TAKEN);
    }

    @Test
    void anAbsenceIsNamedWithItsDays() {
        var away = ben.with(new Absence(TUESDAY, TUESDAY.plusDays(3), "ill"));

        assertThat(clashes(away, MEETING)).singleElement().satisfies(clash -> {
            assertThat(clash.kind()).isEqualTo(Kind.AWAY);
            assertThat(clash.reason()).endsWith("is away from 2026-03-03 to 2026-03-06 (ill)");
        });
    }

    @Test
    void whoHasLeftMeetsNobody() {
        assertThat(clashes(ben.leaving(TUESDAY.minusDays(1)), MEETING))
                .extracting(Clash::kind)
                .containsExactly(Kind.LEFT);
    }

    @Test
    void theEveningAndAHolidayAreNotWorked() {
        var evening = meeting("bob.e1s2a1", "16:45", "17:15");

        assertThat(clashes(ben, evening)).extracting(Clash::kind).containsExactly(Kind.NOT_WORKED);
        assertThat(Clash.of(RepCalendar.of(ben, Map.of(), (place, day) -> day.equals(TUESDAY)), MEETING))
                .extracting(Clash::kind)
                .containsExactly(Kind.NOT_WORKED);
        var knowing = new BusyTime(evening.from(), evening.to(), null, "bob.e1s2a1", true);
        assertThat(clashes(ben, knowing).getFirst().needsSomebody(knowing)).isFalse();
        assertThat(clashes(ben, evening).getFirst().needsSomebody(evening)).isTrue();
    }

    @Test
    void whoeverIsWrittenDownAnewKeepsTheMeetingsAndMakesNone() {
        var written = working("09:00-17:00")
                .with(new BusyTime(at("15:00"), at("16:00"), "team"))
                .with(meeting("forged.e1s1a1", "09:00", "09:30"));

        assertThat(written.withMeetingsOf(ben).busy())
                .extracting(BusyTime::touchId)
                .containsExactly(null, "ann.e1s2a1");
        assertThat(written.withMeetingsOf(null).busy())
                .as("of a new one")
                .hasSize(2)
                .noneMatch(BusyTime::wasAgreed);
    }

    private static List<Clash> clashes(Rep rep, BusyTime meeting) {
        return Clash.of(RepCalendar.of(rep, Map.of(), (place, day) -> false), meeting);
    }

    private static BusyTime meeting(String touchId, String from, String to) {
        return new BusyTime(at(from), at(to), "meeting", touchId, null);
    }

    private static Instant at(String time) {
        return TUESDAY.atTime(LocalTime.parse(time)).atZone(known().timeZone()).toInstant();
    }

    private static Rep known() {
        return Known.ben(Known.plenty());
    }

    private static Rep working(String... stretches) {
        var ben = known();
        return new Rep(
                ben.id(),
                ben.version(),
                ben.name(),
                ben.email(),
                ben.phone(),
                ben.timeZone(),
                ben.country(),
                List.of(stretches).stream()
                        .map(stretch -> stretch.split("-"))
                        .map(times -> new WorkingHours(
                                Set.of(DayOfWeek.TUESDAY), LocalTime.parse(times[0]), LocalTime.parse(times[1])))
                        .toList(),
                List.of(),
                List.of(),
                ben.capacity(),
                Set.of(),
                Set.of(),
                Set.of(),
                true);
    }
}
