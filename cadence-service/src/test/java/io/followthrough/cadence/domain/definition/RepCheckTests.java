package io.followthrough.cadence.domain.definition;

import static io.followthrough.cadence.domain.Known.WORKING_DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.Known;
import io.followthrough.events.TouchChannel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must hold of a representative before he gets any work. */
class RepCheckTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final WorkingHours NINE_TO_FIVE =
            new WorkingHours(WORKING_DAYS, LocalTime.of(9, 0), LocalTime.of(17, 0));

    @Test
    void whoIsDescribedWholeCanBeUsed() {
        assertThat(fieldsOf(Known.ben(Known.plenty()))).isEmpty();
        assertThat(fieldsOf(Known.ben(new Capacity(0, 0, 0, 0))))
                .as("nothing at all is a capacity")
                .isEmpty();
    }

    @Test
    void anAddressIsNeededAndIsNobodyElses() {
        assertThat(fieldsOf(rep("nobody", List.of(NINE_TO_FIVE), List.of(), List.of(), Known.plenty())))
                .containsExactly("email");
        var eva = rep("BEN@sales.example", List.of(NINE_TO_FIVE), List.of(), List.of(), Known.plenty());
        assertThat(RepCheck.problems(eva, Known.library(Known.ben(Known.plenty()))))
                .extracting(DefinitionProblem::problem)
                .containsExactly("belongs to another representative");
    }

    @Test
    void whatStandsInHeadersOfMailsIsOneLine() {
        for (var broken : List.of("A\n Bcc: x@y.example", "A\rB", "A\u2028B", "A\u0000B")) {
            assertThat(fieldsOf(named(broken, "eva@x.example"))).as(broken).containsExactly("name");
        }
        assertThat(fieldsOf(named("Eva", "eva@x.example\r\nBcc: x@y.example"))).containsExactly("email");
        assertThat(fieldsOf(named("Zoë O’Neill-Müller", "eva@x.example"))).isEmpty();
    }

    private static Rep named(String name, String email) {
        var eva = rep(email, List.of(NINE_TO_FIVE), List.of(), List.of(), Known.plenty());
        return new Rep(
                eva.id(),
                eva.version(),
                name,
                eva.email(),
                eva.phone(),
                eva.timeZone(),
                eva.country(),
                eva.workingHours(),
                eva.absences(),
                eva.busy(),
                eva.capacity(),
                eva.territories(),
                eva.languages(),
                eva.skills(),
                eva.active());
    }

    @Test
    void workingHoursHaveTimeInThem() {
        var nine = LocalTime.of(9, 0);
        assertThat(fieldsOf(rep("e@x.example", List.of(), List.of(), List.of(), Known.plenty())))
                .containsExactly("workingHours");
        for (var empty : List.of(
                new WorkingHours(WORKING_DAYS, nine, nine),
                new WorkingHours(WORKING_DAYS, nine, nine.minusMinutes(1)),
                new WorkingHours(EnumSet.noneOf(DayOfWeek.class), nine, nine.plusHours(1)))) {
            assertThat(fieldsOf(rep("e@x.example", List.of(NINE_TO_FIVE, empty), List.of(), List.of(), Known.plenty())))
                    .containsExactly("workingHours[1]");
        }
    }

    @Test
    void anAbsenceMayBeOneDayAndAMeetingIsNotNothing() {
        var day = LocalDate.of(2026, 3, 2);
        assertThat(fieldsOf(absent(new Absence(day, day, null)))).isEmpty();
        assertThat(fieldsOf(absent(new Absence(day, day.minusDays(1), null)))).containsExactly("absences[0]");
        assertThat(fieldsOf(busy(new BusyTime(NOON, NOON.plusSeconds(1), null))))
                .isEmpty();
        assertThat(fieldsOf(busy(new BusyTime(NOON, NOON, null)))).containsExactly("busy[0]");
    }

    @Test
    void limitsAreNeitherNegativeNorForWhatIsSentByItself() {
        for (var negative : List.of(
                new Capacity(-1, 1, 1, 1),
                new Capacity(1, -1, 1, 1),
                new Capacity(1, 1, -1, 1),
                new Capacity(1, 1, 1, -1))) {
            assertThat(fieldsOf(Known.ben(negative))).containsExactly("capacity");
        }
        assertThat(fieldsOf(Known.ben(limited(TouchChannel.CALL, 0)))).isEmpty();
        assertThat(fieldsOf(Known.ben(limited(TouchChannel.CALL, -1)))).containsExactly("capacity.channels.CALL");
        assertThat(fieldsOf(Known.ben(limited(TouchChannel.EMAIL, 5)))).containsExactly("capacity.channels.EMAIL");
    }

    @Test
    void whoLeavesIsGoneForGoodAndOnlyOnce() {
        var ben = Known.ben(Known.plenty());
        var left = ben.leaving(LocalDate.of(2026, 3, 2));

        assertThat(ben.hasLeft()).isFalse();
        assertThat(left.hasLeft()).isTrue();
        assertThat(left.leaving(LocalDate.of(2026, 3, 9))).isEqualTo(left);
        assertThat(left.isAbsent(LocalDate.of(2026, 3, 1))).isFalse();
        assertThat(left.isAbsent(LocalDate.of(2126, 3, 2))).isTrue();
        assertThat(absent(new Absence(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 2), "ill"))
                        .hasLeft())
                .isFalse();
    }

    @Test
    void meetingsAreForgottenOnceOverAndTakenBackWhenCancelled() {
        var meeting = new BusyTime(NOON, NOON.plusSeconds(60), "meeting", "t1", null);
        var other = new BusyTime(NOON, NOON.plusSeconds(90), "dentist");
        var rep = busy(meeting).with(other).with(other);

        assertThat(rep.busy()).containsExactly(meeting, other);
        assertThat(rep.withoutMeeting("t1").busy()).containsExactly(other);
        assertThat(rep.withoutMeeting("t2").busy()).containsExactly(meeting, other);
        assertThat(rep.forgettingBusyBefore(NOON.plusSeconds(60)).busy()).containsExactly(other);
    }

    private static Capacity limited(TouchChannel channel, @Nullable Integer minutes) {
        return new Capacity(10, 10, 10, 10, Map.of(channel, new ChannelCapacity(minutes, null, null)));
    }

    private static Rep absent(Absence absence) {
        return rep("e@x.example", List.of(NINE_TO_FIVE), List.of(absence), List.of(), Known.plenty());
    }

    private static Rep busy(BusyTime taken) {
        return rep("e@x.example", List.of(NINE_TO_FIVE), List.of(), List.of(taken), Known.plenty());
    }

    private static Rep rep(
            String email, List<WorkingHours> hours, List<Absence> absences, List<BusyTime> busy, Capacity capacity) {
        return new Rep(
                "eva",
                1,
                "Eva",
                email,
                null,
                ZoneId.of("Europe/Berlin"),
                "DE",
                hours,
                absences,
                busy,
                capacity,
                Set.of(),
                Set.of(),
                Set.of(),
                true);
    }

    private static List<String> fieldsOf(Rep rep) {
        return RepCheck.problems(rep, Known.library()).stream()
                .map(DefinitionProblem::field)
                .toList();
    }
}
