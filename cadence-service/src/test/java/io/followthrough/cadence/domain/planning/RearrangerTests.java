package io.followthrough.cadence.domain.planning;

import static io.followthrough.cadence.domain.Known.plenty;
import static io.followthrough.testkit.Fixtures.MONDAY_8AM;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.definition.Absence;
import io.followthrough.cadence.domain.definition.Rep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where promises go that their representative cannot keep. */
class RearrangerTests {

    private static final ContactPlace BERLIN = new ContactPlace(ZoneId.of("Europe/Berlin"), "as given", "DE");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Holidays NONE = (country, day) -> false;

    private final Planner planner = new Planner(NONE, PlanningPolicy.DEFAULT);
    private final Rearranger rearranger = new Rearranger(planner);
    private final PlanRequest plan = new PlanRequest(
            "e",
            "p",
            Route.of(
                    Known.newLead(),
                    Reachability.EVERYWHERE,
                    Known.library().windows().current()),
            BERLIN,
            "en",
            MONDAY_8AM,
            "ben");
    private final List<PlannedContact> promised =
            ((PlanResult.Accepted) planner.plan(plan, calendar(Known.ben(plenty())))).contacts();

    @Test
    void whatCanStayStaysAndTheRestMovesBetweenItsNeighbours() {
        var away = Known.ben(plenty()).with(new Absence(day(1), day(1), "ill"));

        var kept = (Rearranged.Kept) rearranger.rearrange(endangering(1), List.of(calendar(away)));

        assertThat(kept.repId()).isEqualTo("ben");
        assertThat(times(kept.contacts())).element(0).isEqualTo(promised.get(0).at());
        assertThat(times(kept.contacts())).element(2).isEqualTo(promised.get(2).at());
        assertThat(times(kept.contacts())).element(3).isEqualTo(promised.get(3).at());
        var moved = kept.contacts().get(1);
        assertThat(BERLIN.dayOf(moved.at())).isAfter(day(1));
        assertThat(Duration.between(moved.at(), promised.get(2).at())).isGreaterThanOrEqualTo(Duration.ofHours(10));
    }

    @Test
    void whoKnowsThePersonComesBeforeWhoIsFree() {
        var away = Known.ben(plenty()).with(new Absence(day(1), day(1), "ill"));
        var eva = Known.rep("eva", "Europe/Berlin", "DE", plenty());

        var kept = (Rearranged.Kept) rearranger.rearrange(endangering(1), List.of(calendar(eva), calendar(away)));

        assertThat(kept.repId()).isEqualTo("ben");
    }

    @Test
    void whoHasLeftKeepsNothingAndTheNewOneKeepsThePromisedTimes() {
        var left = Known.ben(plenty()).leaving(MONDAY);
        var eva = Known.rep("eva", "Europe/Berlin", "DE", plenty());

        var kept =
                (Rearranged.Kept) rearranger.rearrange(endangering(0, 1, 2, 3), List.of(calendar(left), calendar(eva)));

        assertThat(kept.repId()).isEqualTo("eva");
        assertThat(times(kept.contacts())).isEqualTo(times(promised));
    }

    @Test
    void aTakenTimeMovesWithinThePlanAndTheLessLoadedComesFirst() {
        var left = Known.ben(plenty()).leaving(MONDAY);
        var eva = Known.rep("eva", "Europe/Berlin", "DE", plenty());
        var call = promised.get(1);
        var taken = calendar(eva).reserving("other", new Reservation("q", MONDAY_8AM, List.of(Slot.of(call))));
        var zoe = calendar(Known.rep("zoe", "Europe/Berlin", "DE", plenty()));

        var alone = (Rearranged.Kept) rearranger.rearrange(endangering(0, 1, 2, 3), List.of(calendar(left), taken));
        assertThat(alone.contacts().get(1).at()).isEqualTo(call.at().plus(Duration.ofMinutes(15)));

        var both = (Rearranged.Kept) rearranger.rearrange(endangering(0, 1, 2, 3), List.of(calendar(left), taken, zoe));
        assertThat(both.repId()).as("at the promised times").isEqualTo("zoe");
    }

    @Test
    void whereNobodyHasRoomWithinThePlanTheReasonNamesWhoIsGone() {
        var left = Known.ben(plenty()).leaving(MONDAY);
        var away = Known.ben(plenty()).with(new Absence(MONDAY, MONDAY.plusDays(90), "ill"));
        var full = calendar(Known.rep(
                "eva", "Europe/Berlin", "DE", new io.followthrough.cadence.domain.definition.Capacity(0, 0, 0, 0)));

        assertThat(rearranger.rearrange(endangering(0, 1, 2, 3), List.of(calendar(left), full)))
                .isEqualTo(new Rearranged.Broken("ben has left, and nobody has room within the plan"));
        assertThat(rearranger.rearrange(endangering(1, 3), List.of(calendar(away), full)))
                .isEqualTo(new Rearranged.Broken("ben is away, and nobody has room within the plan"));
    }

    @Test
    void whoMayNotServeThePersonTakesNothingOver() {
        var left = Known.ben(plenty()).leaving(MONDAY);
        var french = Known.serving(
                Known.rep("eva", "Europe/Berlin", "DE", plenty()),
                java.util.Set.of("FR"),
                java.util.Set.of(),
                java.util.Set.of());

        assertThat(rearranger.rearrange(endangering(0, 1, 2, 3), List.of(calendar(left), calendar(french))))
                .isInstanceOf(Rearranged.Broken.class);
    }

    private LocalDate day(int contact) {
        return BERLIN.dayOf(promised.get(contact).at());
    }

    private static List<Instant> times(List<PlannedContact> contacts) {
        return contacts.stream().map(PlannedContact::at).toList();
    }

    private static RepCalendar calendar(Rep rep) {
        return RepCalendar.of(rep, Map.of(), NONE);
    }

    private RearrangeRequest endangering(Integer... endangered) {
        var legs = plan.route().legs();
        var contacts = new java.util.ArrayList<PromisedContact>();
        for (var index = 0; index < promised.size(); index++) {
            var contact = promised.get(index);
            var leg = legs.get(index);
            contacts.add(new PromisedContact(
                    leg,
                    1,
                    contact.at(),
                    contact.window(),
                    MONDAY.plusDays(leg.step().day()),
                    MONDAY.plusDays(leg.step().day() + leg.step().within()),
                    List.of(endangered).contains(index)));
        }
        return new RearrangeRequest(plan, "ben", contacts);
    }
}
