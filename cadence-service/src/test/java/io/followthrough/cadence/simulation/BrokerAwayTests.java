package io.followthrough.cadence.simulation;

import static io.followthrough.testkit.Fixtures.MONDAY_8AM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import io.followthrough.cadence.People;
import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.definition.Capacity;
import io.followthrough.cadence.domain.followup.FollowUpPolicy;
import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.cadence.persistence.MongoBrokenPromises;
import io.followthrough.cadence.persistence.MongoFollowUps;
import io.followthrough.cadence.persistence.MongoRepCalendars;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.TouchDue;
import io.followthrough.events.TouchSent;
import io.followthrough.events.TouchUnconfirmed;
import io.followthrough.kit.messaging.EnvironmentDownException;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.EventsNotPublishedException;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.RawRecord;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.TestClock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The broker or the store goes away while e-mails are due and the mail server is well. */
class BrokerAwayTests {

    private static final int PEOPLE = 60;
    private static final Capacity PLENTY = new Capacity(480, 2400, 10_000, 10_000);
    private static final Duration LONGER_THAN_ANY_LEASE = Duration.ofMinutes(6);

    /** Takes nothing while it is away. */
    private static final class Broker implements EventPublisher {

        private final Published published = new Published();
        private boolean away;

        @Override
        public void publish(List<Outgoing> events) {
            if (away) {
                throw new EventsNotPublishedException("away", new IllegalStateException("no broker"));
            }
            published.publish(events);
        }

        @Override
        public void publishRaw(List<RawRecord> records) {
            throw new AssertionError("not used here");
        }
    }

    private final TestClock clock = new TestClock(MONDAY_8AM);
    private final Broker broker = new Broker();
    private final CountingMailbox mailbox = new CountingMailbox();

    @Test
    void everyDueEmailLeavesOnceAndNoneIsUnconfirmedWhileTheBrokerIsAway() {
        try (var client = MongoClients.create(EmbeddedPlatform.mongoUri())) {
            var store = client.getDatabase(EmbeddedPlatform.freshDatabase());
            var followUps = new MongoFollowUps(
                    store.getCollection("follow_ups"), broker, FollowUpPolicy.DEFAULT.patience(), Duration.ZERO);
            var stores = new Surroundings.Stores(
                    followUps,
                    new MongoRepCalendars(store.getCollection("rep_calendars")),
                    new MongoBrokenPromises(store.getCollection("broken_promises")));
            var service = service(stores);
            service.followProspects().handle(sixtyNewLeads());

            broker.away = true;
            service.doWhatIsDueNow();
            clock.advance(LONGER_THAN_ANY_LEASE);
            service.doWhatIsDueNow();

            assertThat(mailbox.size()).isEqualTo(PEOPLE);
            assertThat(mailbox.leftMoreThanOnce()).isEmpty();
            assertThat(followUps.countUnconfirmed()).isZero();
            assertThat(followUps.countInHand()).isZero();
            assertThat(broker.published.of(TouchSent.class)).isEmpty();

            broker.away = false;
            while (followUps.publishLeftovers() > 0) {
                // until all is told
            }
            assertThat(broker.published.of(TouchDue.class)).hasSize(PEOPLE);
            assertThat(broker.published.of(TouchSent.class)).hasSize(PEOPLE);
            assertThat(broker.published.of(TouchUnconfirmed.class)).isEmpty();
        }
    }

    @Test
    void whatWasClaimedAndNotHandedOverIsGivenBackOnceTheStoreAnswersAgain() {
        var stores = Simulation.inMemory();
        var lostAnswers = new AtomicInteger();
        var forgetful = losingAnswersOfSaves(stores.followUps(), lostAnswers);
        var service = service(new Surroundings.Stores(forgetful, stores.calendars(), stores.brokenPromises()));
        service.followProspects().handle(sixtyNewLeads());

        lostAnswers.set(1);
        assertThatThrownBy(() -> service.sendMail().sendBatch()).isInstanceOf(EnvironmentDownException.class);
        assertThat(stores.followUps().countInHand())
                .as("written, and nobody knows")
                .isPositive();
        service.doWhatIsDueNow();
        clock.advance(LONGER_THAN_ANY_LEASE);
        service.doWhatIsDueNow();

        assertThat(mailbox.size()).isEqualTo(PEOPLE);
        assertThat(mailbox.leftMoreThanOnce()).isEmpty();
        assertThat(broker.published.of(TouchUnconfirmed.class)).isEmpty();
    }

    @Test
    void whatWasHandedOverIsWrittenDownOnceTheStoreAnswersAgain() {
        var stores = Simulation.inMemory();
        var lostAnswers = new AtomicInteger();
        var forgetful = losingAnswersOfSaves(stores.followUps(), lostAnswers);
        var service = service(new Surroundings.Stores(forgetful, stores.calendars(), stores.brokenPromises()));
        service.followProspects().handle(sixtyNewLeads());

        lostAnswers.set(-1);
        assertThatThrownBy(() -> service.sendMail().sendBatch()).isInstanceOf(EnvironmentDownException.class);
        clock.advance(LONGER_THAN_ANY_LEASE);
        service.doWhatIsDueNow();
        service.doWhatIsDueNow();

        assertThat(mailbox.leftMoreThanOnce()).isEmpty();
        assertThat(stores.followUps().countUnconfirmed()).isZero();
        assertThat(broker.published.of(TouchSent.class)).hasSize(PEOPLE);
    }

    /**
     * @param which 1: the next save is made and its answer is lost; -1: the next is made and answered, the one after it
     *     is refused
     */
    private static FollowUps losingAnswersOfSaves(FollowUps real, AtomicInteger which) {
        return (FollowUps) Proxy.newProxyInstance(
                FollowUps.class.getClassLoader(), new Class<?>[] {FollowUps.class}, (proxy, method, inputs) -> {
                    try {
                        if (!method.getName().equals("save") || which.get() == 0) {
                            return method.invoke(real, inputs);
                        }
                        if (which.get() == -1) {
                            which.set(-2);
                            return method.invoke(real, inputs);
                        }
                        if (which.getAndSet(0) == 1) {
                            method.invoke(real, inputs);
                        }
                        throw new EnvironmentDownException("the store does not answer", null);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private static List<EventEnvelope<?>> sixtyNewLeads() {
        return IntStream.range(0, PEOPLE)
                .<EventEnvelope<?>>mapToObj(n -> Fixtures.anEvent("p" + n, MONDAY_8AM, People.aNewLead("p" + n)))
                .toList();
    }

    private UseCases service(Surroundings.Stores stores) {
        return UseCases.in(new Surroundings(
                stores,
                new Surroundings.World(
                        MemoryDefinitions.of(Known.library(Known.ben(PLENTY))),
                        (country, day) -> false,
                        (person, company) -> new ContactPlace(ZoneId.of("Europe/Berlin"), "as given", "DE"),
                        ZoneId.of("UTC")),
                new Surroundings.Outside(broker, OnPaper.outside(broker).composer(), mailbox),
                clock));
    }
}
