package io.followthrough.cadence.config;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.cadence.domain.planning.PlanRequest;
import io.followthrough.cadence.domain.planning.PlanResult;
import io.followthrough.cadence.domain.planning.PlannedContact;
import io.followthrough.cadence.domain.planning.Planner;
import io.followthrough.cadence.domain.planning.PlanningPolicy;
import io.followthrough.cadence.domain.planning.Reachability;
import io.followthrough.cadence.domain.planning.RepCalendar;
import io.followthrough.cadence.domain.planning.Route;
import io.followthrough.cadence.simulation.MemoryDefinitions;
import io.followthrough.events.TouchChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever cannot be called gets e-mails instead: not two in one weekend. */
class EmailsApartTests {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");
    private static final Reachability BY_EMAIL_ALONE = new Reachability(
            Map.of(TouchChannel.CALL, "none", TouchChannel.SOCIAL, "none", TouchChannel.LETTER, "none"));

    private final MemoryDefinitions shipped = MemoryDefinitions.shipped();

    @ParameterizedTest
    @CsvSource({"new-web-lead", "referral", "networking-event", "conversation", "first-contact", "storefront"})
    void onWhateverDayItBeginsTwoDaysLieBetweenTwoEmails(String cadence) {
        var definition = shipped.library().newestCadence(cadence).orElseThrow();

        for (var day = 0; day < 7; day++) {
            var contacts = plan(definition, MONDAY.plusDays(day), PlanningPolicy.DEFAULT);
            assertThat(contacts).hasSizeGreaterThanOrEqualTo(3);
            assertThat(IntStream.range(1, contacts.size())
                            .mapToObj(at -> Duration.between(
                                    contacts.get(at - 1).at(), contacts.get(at).at())))
                    .as("%s from %s: %s", cadence, MONDAY.plusDays(day).getDayOfWeek(), contacts)
                    .allSatisfy(between -> assertThat(between).isGreaterThanOrEqualTo(Duration.ofHours(60)));
        }
    }

    @Test
    void whereThereIsNoRoomForItTheyComeCloserThanThatAndNobodyIsLeftOut() {
        var definition = shipped.library().newestCadence("new-web-lead").orElseThrow();
        var weeks = new PlanningPolicy(7, 60, Duration.ofHours(10), Duration.ofDays(21), LocalTime.of(8, 0));

        assertThat(plan(definition, MONDAY, weeks)).hasSize(definition.steps().size());
    }

    private List<PlannedContact> plan(Cadence cadence, LocalDate day, PlanningPolicy policy) {
        Instant nine = day.atTime(9, 0).toInstant(UTC);
        var request = new PlanRequest(
                "e1",
                "ann",
                Route.of(cadence, BY_EMAIL_ALONE, shipped.library().windows().current()),
                new ContactPlace(UTC, "as given", "DE"),
                null,
                nine,
                null);
        var calendar = RepCalendar.of(Known.ben(Known.plenty()), Map.of(), (country, date) -> false);
        var plan = new Planner((country, date) -> false, policy).plan(request, List.of(calendar));
        assertThat(plan).isInstanceOf(PlanResult.Accepted.class);
        return ((PlanResult.Accepted) plan).contacts();
    }
}
