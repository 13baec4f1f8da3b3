package io.followthrough.cadence.domain.planning;

import static io.followthrough.cadence.domain.Known.aCall;
import static io.followthrough.cadence.domain.Known.calls;
import static io.followthrough.cadence.domain.Known.library;
import static io.followthrough.cadence.domain.Known.on;
import static io.followthrough.cadence.domain.Known.plenty;
import static io.followthrough.cadence.domain.Known.rep;
import static io.followthrough.cadence.domain.Known.serving;
import static io.followthrough.testkit.Fixtures.MONDAY_8AM;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.Script;
import io.followthrough.cadence.domain.definition.Step;
import io.followthrough.cadence.domain.planning.PlanResult.Accepted;
import io.followthrough.cadence.domain.planning.PlanResult.Refused;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Territory, language and skills come before room. */
class ChoosingARepTests {

    private static final Holidays NONE = (country, day) -> false;
    private static final Rep ANNA = rep("anna", "Europe/Berlin", "DE", plenty());
    private static final Rep BEN = rep("ben", "Europe/Berlin", "DE", plenty());

    private final Planner planner = new Planner(NONE, PlanningPolicy.DEFAULT);

    @Test
    void aPersonGoesToTheRepOfTheirTerritory() {
        var plan = plan(calls(3), "PT", null, serving(ANNA, Set.of("DE", "AT"), Set.of(), Set.of()), in("pt"));

        assertThat(repOf(plan)).isEqualTo("ben");
    }

    @Test
    void aPersonGoesToARepWhoSpeaksTheirLanguageWhateverItsRegion() {
        var plan = plan(calls(3), null, "pt-BR", speaking(ANNA, "de"), speaking(BEN, "PT", "en"));

        assertThat(repOf(plan)).isEqualTo("ben");
    }

    @Test
    void whatIsUnknownOfAPersonIsNoObstacle() {
        var plan = plan(calls(3), null, null, serving(ANNA, Set.of("DE"), Set.of("de"), Set.of()));

        assertThat(repOf(plan)).isEqualTo("anna");
    }

    @Test
    void aCadenceGoesToARepWithItsSkills() {
        var cadence = needing(calls(3), Set.of("solar"));

        assertThat(repOf(plan(cadence, "DE", "de", ANNA, serving(BEN, Set.of(), Set.of(), Set.of("Solar")))))
                .isEqualTo("ben");
    }

    @Test
    void ifNobodySuitsTheRefusalSaysWhyForEachAndNamesTheStep() {
        var visit = new Step(4, 2, aCall(30), null, false, 1, Script.NONE, Set.of("solar"));
        var cadence = new Cadence(
                "c",
                1,
                "C",
                Purpose.ACQUIRE,
                calls(3).audience(),
                List.of(on(0, 1, aCall(15)), on(2, 1, aCall(15)), visit));

        var refused = (Refused) plan(cadence, "DE", "de", ANNA, speaking(BEN, "pt"));

        assertThat(refused.reason())
                .isEqualTo("no active representative suits: anna lacks the skill solar; ben does not speak de");
        assertThat(refused.step()).isEqualTo(3);
        assertThat(refused.earliestStart()).isNull();
    }

    @Test
    void evenWhoKnowsThePersonMustSuit() {
        var request = new PlanRequest("e", "p", route(calls(3)), place("DE"), "de", MONDAY_8AM, "ben");

        var plan = planner.plan(request, calendars(ANNA, speaking(BEN, "pt")));

        assertThat(repOf(plan)).isEqualTo("anna");
    }

    private PlanResult plan(Cadence cadence, @Nullable String country, @Nullable String language, Rep... reps) {
        return planner.plan(
                new PlanRequest("e", "p", route(cadence), place(country), language, MONDAY_8AM, null), calendars(reps));
    }

    private static Route route(Cadence cadence) {
        return Route.of(cadence, Reachability.EVERYWHERE, library().windows().current());
    }

    private static ContactPlace place(@Nullable String country) {
        return new ContactPlace(ZoneId.of("Europe/Berlin"), "as given", country);
    }

    private static List<RepCalendar> calendars(Rep... reps) {
        return Arrays.stream(reps)
                .map(rep -> RepCalendar.of(rep, Map.of(), NONE))
                .toList();
    }

    private static Rep in(String country) {
        return serving(BEN, Set.of(country), Set.of(), Set.of());
    }

    private static Rep speaking(Rep rep, String... languages) {
        return serving(rep, Set.of(), Set.of(languages), Set.of());
    }

    private static Cadence needing(Cadence cadence, Set<String> skills) {
        return new Cadence(
                cadence.id(), 1, cadence.name(), cadence.purpose(), cadence.audience(), cadence.steps(), skills);
    }

    private static String repOf(PlanResult result) {
        assertThat(result).isInstanceOf(Accepted.class);
        return ((Accepted) result).repId();
    }
}
