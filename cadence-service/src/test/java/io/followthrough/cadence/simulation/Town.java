package io.followthrough.cadence.simulation;

import io.followthrough.cadence.domain.definition.Library;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.events.Event;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Touch;
import io.followthrough.events.TouchDue;
import io.followthrough.events.TouchSent;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.RawRecord;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The service's use cases over stores in memory, with people whose zone is the one that is given, on a clock of its own. */
final class Town {

    final TestClock clock;
    final MemoryDefinitions definitions;
    final Surroundings.Stores stores = Simulation.inMemory();
    final UseCases service;
    /** E-mails leave, and are told of, several at a time. */
    private final List<EventEnvelope<?>> told = Collections.synchronizedList(new ArrayList<>());

    Town(Instant start, Library library) {
        clock = new TestClock(start);
        definitions = MemoryDefinitions.of(library);
        service = UseCases.in(new Surroundings(
                stores,
                new Surroundings.World(
                        definitions,
                        (country, day) -> false,
                        (person, company) -> new ContactPlace(zone(person.timeZone()), "as given", "DE"),
                        ZoneOffset.UTC),
                OnPaper.outside(new Ears()),
                clock));
    }

    private static ZoneId zone(String name) {
        return name == null ? ZoneOffset.UTC : ZoneId.of(name);
    }

    /** A contact that was made, or that somebody is to make, and when that was. */
    record Made(Instant at, Touch touch) {}

    Instant now() {
        return clock.instant();
    }

    void happened(String prospectId, Event event) {
        service.followProspects().handle(List.of(Fixtures.anEvent(prospectId, now(), event)));
    }

    /** Lets time pass in steps, and does after each what is due. */
    void goesOn(Duration time, Duration step) {
        for (var end = now().plus(time); now().isBefore(end); ) {
            clock.advance(step);
            service.doWhatIsDueNow();
        }
    }

    /** A clock that jumps, or a service that stood still. */
    void jumps(Duration time) {
        clock.advance(time);
        service.doWhatIsDueNow();
    }

    FollowUp followUp(String prospectId) {
        return Optional.ofNullable(stores.followUps().find(prospectId))
                .flatMap(found -> found)
                .orElseThrow();
    }

    /** In the order of time. */
    List<EventEnvelope<?>> told() {
        return List.copyOf(told);
    }

    List<Made> sent() {
        return made().filter(made -> made.isSent).map(Seen::made).toList();
    }

    List<Made> tasks() {
        return made().filter(made -> !made.isSent).map(Seen::made).toList();
    }

    private record Seen(boolean isSent, Made made) {}

    private Stream<Seen> made() {
        return told().stream().flatMap(envelope -> switch (envelope.data()) {
            case TouchSent(var touch) -> Stream.of(new Seen(true, new Made(envelope.time(), touch)));
            case TouchDue(var touch) -> Stream.of(new Seen(false, new Made(envelope.time(), touch)));
            default -> Stream.<Seen>empty();
        });
    }

    private final class Ears implements EventPublisher {

        @Override
        public void publish(List<Outgoing> events) {
            events.forEach(event -> told.add(event.envelope()));
        }

        @Override
        public void publishRaw(List<RawRecord> records) {
            throw new AssertionError("nothing is passed on here");
        }
    }
}
