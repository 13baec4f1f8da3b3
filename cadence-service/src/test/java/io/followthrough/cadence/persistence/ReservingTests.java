package io.followthrough.cadence.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.followthrough.cadence.application.Definitions;
import io.followthrough.cadence.application.Diaries;
import io.followthrough.cadence.application.PlanInBatches;
import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.Capacity;
import io.followthrough.cadence.domain.definition.ContactWindow;
import io.followthrough.cadence.domain.definition.Library;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.cadence.domain.planning.Holidays;
import io.followthrough.cadence.domain.planning.PlanRequest;
import io.followthrough.cadence.domain.planning.PlanResult.Accepted;
import io.followthrough.cadence.domain.planning.Planner;
import io.followthrough.cadence.domain.planning.PlanningPolicy;
import io.followthrough.cadence.domain.planning.Reachability;
import io.followthrough.cadence.domain.planning.Route;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.Fixtures;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reservations in a real store, with several planners at once. */
class ReservingTests {

    private static final Holidays NONE = (country, day) -> false;
    private static final Capacity SIX_CALLS_A_DAY = new Capacity(90, 450, 450, 100);

    private final MongoClient client = MongoClients.create(EmbeddedPlatform.mongoUri());
    private final MongoRepCalendars calendars = new MongoRepCalendars(
            client.getDatabase(EmbeddedPlatform.freshDatabase()).getCollection("rep_calendars"));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void severalInstancesAtOnceNeverOverbook() throws Exception {
        var accepted = new ConcurrentLinkedQueue<String>();
        var instances = IntStream.range(0, 4)
                .mapToObj(instance -> Thread.ofVirtual().unstarted(() -> {
                    var planner = planner();
                    for (var round = 0; round < 6; round++) {
                        var first = instance * 100 + round * 10;
                        var requests = IntStream.range(first, first + 5)
                                .mapToObj(ReservingTests::request)
                                .toList();
                        planner.plan(requests, Fixtures.MONDAY_8AM).forEach((enrolment, result) -> {
                            if (result instanceof Accepted) {
                                accepted.add(enrolment);
                            }
                        });
                    }
                }))
                .toList();
        instances.forEach(Thread::start);
        for (var instance : instances) {
            instance.join();
        }

        var calendar = diaries().current().get("ben").calendar();
        assertThat(calendar.reservations().keySet()).containsExactlyInAnyOrderElementsOf(accepted);
        assertThat(accepted).isNotEmpty().hasSizeLessThanOrEqualTo(10);
        var month = LocalDate.of(2026, 3, 1)
                .datesUntil(LocalDate.of(2026, 4, 1))
                .map(day -> calendar.load(day).minutes())
                .toList();
        assertThat(month).allSatisfy(minutes -> assertThat(minutes).isLessThanOrEqualTo(90));
        assertThat(month.stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(450);
    }

    @Test
    void theSameEnrolmentTwiceHoldsItsPlaceOnce() {
        planner().plan(List.of(request(1)), Fixtures.MONDAY_8AM);
        planner().plan(List.of(request(1)), Fixtures.MONDAY_8AM);

        assertThat(diaries().current().get("ben").calendar().reservations())
                .hasSize(1)
                .allSatisfy((enrolment, held) -> assertThat(held.slots()).hasSize(3));
    }

    @Test
    void whatIsGivenBackCanBePromisedAgain() {
        planner().plan(List.of(request(1)), Fixtures.MONDAY_8AM);

        diaries().release(List.of(new Diaries.Release("ben", "e1")), Fixtures.MONDAY_8AM);

        assertThat(diaries().current().get("ben").calendar().reservations()).isEmpty();
    }

    private PlanInBatches planner() {
        var definitions = new FixedDefinitions(Known.library(Known.ben(SIX_CALLS_A_DAY)));
        return new PlanInBatches(new Diaries(definitions, calendars, NONE), new Planner(NONE, PlanningPolicy.DEFAULT));
    }

    private Diaries diaries() {
        return new Diaries(new FixedDefinitions(Known.library(Known.ben(SIX_CALLS_A_DAY))), calendars, NONE);
    }

    private static PlanRequest request(int number) {
        return new PlanRequest(
                "e" + number,
                "p" + number,
                Route.of(
                        Known.calls(3),
                        Reachability.EVERYWHERE,
                        Known.library().windows().current()),
                new ContactPlace(ZoneId.of("Europe/Berlin"), "as given", "DE"),
                null,
                Fixtures.MONDAY_8AM,
                null);
    }

    private record FixedDefinitions(Library library) implements Definitions {

        @Override
        public Cadence put(Cadence cadence) {
            throw new AssertionError("not used here");
        }

        @Override
        public ContactWindow put(ContactWindow window) {
            throw new AssertionError("not used here");
        }

        @Override
        public Template put(Template template) {
            throw new AssertionError("not used here");
        }

        @Override
        public Rep change(String repId, Function<@Nullable Rep, Rep> change) {
            throw new AssertionError("not used here");
        }

        @Override
        public Rep put(Rep rep) {
            throw new AssertionError("not used here");
        }
    }
}
