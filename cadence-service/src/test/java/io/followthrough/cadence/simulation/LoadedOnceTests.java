package io.followthrough.cadence.simulation;

import static io.followthrough.cadence.domain.Known.plenty;
import static io.followthrough.testkit.Fixtures.MONDAY_8AM;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.config.InferredPlaces;
import io.followthrough.cadence.config.PublicHolidays;
import io.followthrough.cadence.domain.Known;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.EventEnvelope;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.TestClock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person who is known is dear to read: whatever one batch of events says of them, they are read once for it. */
class LoadedOnceTests {

    private final TestClock clock = new TestClock(MONDAY_8AM);
    private final List<String> loaded = new ArrayList<>();
    private final Surroundings.Stores stores = Simulation.inMemory();
    private final UseCases service = UseCases.in(new Surroundings(
            new Surroundings.Stores(noting(stores.followUps()), stores.calendars(), stores.brokenPromises()),
            new Surroundings.World(
                    MemoryDefinitions.of(Known.library(Known.ben(plenty()))),
                    new PublicHolidays(),
                    new InferredPlaces(ZoneOffset.UTC),
                    ZoneOffset.UTC),
            OnPaper.outside(new Published()),
            clock));

    @Test
    void whateverABatchSaysOfAPersonTheyAreReadOnceForIt() {
        follow(Fixtures.anEvent("ann", clock.instant(), People.aNewLead("ann")));
        loaded.clear();

        follow(opened("opened-1"), opened("opened-2"), clicked("clicked-1"));

        assertThat(loaded).containsExactly("ann");
    }

    @Test
    void peopleAreHandedOnAsTheyAreAfterTheEvents() {
        var people = service.followProspects()
                .handle(List.of(Fixtures.anEvent("ann", clock.instant(), People.aNewLead("ann"))));

        assertThat(people)
                .containsExactly(Map.entry("ann", stores.followUps().find("ann").orElseThrow()));
    }

    private EventEnvelope<?> opened(String id) {
        return activity(id, ActivityKind.EMAIL_OPENED);
    }

    private EventEnvelope<?> clicked(String id) {
        return activity(id, ActivityKind.LINK_CLICKED);
    }

    private EventEnvelope<?> activity(String id, ActivityKind kind) {
        return Fixtures.anEvent("ann", clock.instant(), Fixtures.anActivity(id, kind, "ann", clock.instant()));
    }

    private void follow(EventEnvelope<?>... events) {
        service.followProspects().handle(List.of(events));
    }

    private FollowUps noting(FollowUps followUps) {
        return (FollowUps) requireNonNull(Proxy.newProxyInstance(
                FollowUps.class.getClassLoader(), new Class<?>[] {FollowUps.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("load")) {
                        ((Collection<?>) arguments[0]).forEach(id -> loaded.add(String.valueOf(id)));
                    } else if (method.getName().equals("find")) {
                        loaded.add(String.valueOf(arguments[0]));
                    }
                    try {
                        return method.invoke(followUps, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
