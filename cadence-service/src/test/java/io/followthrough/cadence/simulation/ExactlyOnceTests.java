package io.followthrough.cadence.simulation;

import static io.followthrough.testkit.Fixtures.MONDAY_8AM;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.followthrough.cadence.People;
import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.definition.Capacity;
import io.followthrough.cadence.domain.followup.Enrolment;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.FollowUpPolicy;
import io.followthrough.cadence.domain.followup.TouchState;
import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.cadence.persistence.MongoBrokenPromises;
import io.followthrough.cadence.persistence.MongoFollowUps;
import io.followthrough.cadence.persistence.MongoRepCalendars;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Touch;
import io.followthrough.events.TouchDue;
import io.followthrough.events.TouchEvent;
import io.followthrough.events.TouchSent;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.TestClock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Three instances over one store and one mail server, killed at any moment (also between handing an e-mail over and writing
 * that down) and started again. More people: {@code -Dexactly-once.people=2000}.
 */
class ExactlyOnceTests {

    private static final int PEOPLE = Integer.getInteger("exactly-once.people", 40);
    private static final int INSTANCES = 3;
    private static final int DAYS = 110;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Capacity PLENTY = new Capacity(480, 2400, 10_000, 10_000);

    private final MongoClient client = MongoClients.create(EmbeddedPlatform.mongoUri());
    private final MongoDatabase store = client.getDatabase(EmbeddedPlatform.freshDatabase());
    private final TestClock clock = new TestClock(MONDAY_8AM);
    private final Published published = new Published();
    private final CountingMailbox mailbox = new CountingMailbox();
    private final AtomicInteger kills = new AtomicInteger();
    private final MongoFollowUps followUps = followUps();
    private volatile boolean over;

    @AfterEach
    void close() {
        over = true;
        client.close();
    }

    @Test
    void everyContactFallsDueOnceAndNoEmailLeavesTwiceHoweverOftenInstancesAreKilled() throws Exception {
        var wholesome = instance(Life.safe());
        wholesome
                .followProspects()
                .handle(IntStream.range(0, PEOPLE)
                        .<EventEnvelope<?>>mapToObj(
                                n -> Fixtures.anEvent("p" + n, MONDAY_8AM, People.aNewLead("p" + n)))
                        .toList());

        var instances = IntStream.range(0, INSTANCES)
                .mapToObj(n -> Thread.ofPlatform().daemon().start(() -> liveAndDie(n)))
                .toList();
        for (var half = 0; half < DAYS * 2; half++) {
            awaitNothingDue();
            assertThat(followUps.countWithoutNextAction()).isZero();
            clock.advance(Duration.ofHours(12));
        }
        awaitNothingDue();
        over = true;
        for (var instance : instances) {
            instance.join();
        }
        wholesome.doWhatIsDueNow();
        while (followUps.publishLeftovers() > 0) {
            // what the last kill left
        }
        wholesome.sweeper().sweep();

        System.out.printf(
                "%d people, %d kills, %d e-mails, %d unconfirmed%n",
                PEOPLE, kills.get(), mailbox.size(), touches(TouchState.UNCONFIRMED));
        assertThat(kills).hasPositiveValue();
        assertThat(mailbox.leftMoreThanOnce()).isEmpty();
        assertEveryEmailIsAccountedFor();
        // What nobody made is promised again, and is due again at that time.
        assertThat(published.of(TouchDue.class))
                .extracting(due -> due.touch().touchId() + "@" + due.touch().plannedAt())
                .doesNotHaveDuplicates();
        assertThat(idsOf(TouchSent.class)).doesNotHaveDuplicates();
        assertThat(published.of(EnrolmentFinished.class))
                .extracting(EnrolmentFinished::enrolmentId)
                .hasSizeGreaterThanOrEqualTo(PEOPLE)
                .doesNotHaveDuplicates();
        assertThat(wholesome
                        .diaries()
                        .of("ben")
                        .orElseThrow()
                        .calendar()
                        .reservations()
                        .values())
                .as("reservations after all have ended")
                .allSatisfy(held -> assertThat(held.slots())
                        .allSatisfy(slot -> assertThat(slot.start()).isBefore(clock.instant())));
    }

    /** Killed: nothing it still has in hand has any effect. Then it starts again with empty hands. */
    private void liveAndDie(int number) {
        for (var incarnation = 0; !over; incarnation++) {
            var life = Life.mortal(number * 1000L + incarnation);
            var useCases = instance(life);
            try {
                while (!over) {
                    useCases.doWhatIsDueNow();
                    Life.pause();
                    followUps(life).publishLeftovers();
                }
            } catch (Life.Killed | RuntimeException end) {
                if (!life.isOver()) {
                    throw end;
                }
                kills.incrementAndGet();
            }
        }
    }

    private void awaitNothingDue() {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> followUps.withMailDue(clock.instant(), 1).isEmpty()
                        && followUps.withWorkDue(clock.instant(), 1).isEmpty());
    }

    private void assertEveryEmailIsAccountedFor() {
        people().forEach(person -> person.memory()
                .past()
                .forEach(past -> past.enrolment().touches().stream()
                        .filter(touch -> touch.isSentByItself())
                        .forEach(touch -> {
                            var id = past.enrolment().touchId(touch).toString();
                            switch (touch.state()) {
                                case SENT ->
                                    assertThat(mailbox.count(id)).as(id).isEqualTo(1);
                                case UNCONFIRMED ->
                                    assertThat(mailbox.count(id)).as(id).isLessThanOrEqualTo(1);
                                default -> throw new AssertionError(id + " is " + touch.state());
                            }
                        })));
    }

    private long touches(TouchState state) {
        return people().stream()
                .flatMap(person -> person.memory().past().stream())
                .map(past -> past.enrolment())
                .map(Enrolment::touches)
                .flatMap(List::stream)
                .filter(touch -> touch.state() == state)
                .count();
    }

    private List<FollowUp> people() {
        return followUps.load(IntStream.range(0, PEOPLE).mapToObj(n -> "p" + n).toList()).values().stream()
                .map(Aggregate::state)
                .filter(Objects::nonNull)
                .toList();
    }

    private <E extends TouchEvent> List<String> idsOf(Class<E> type) {
        return published.of(type).stream()
                .map(TouchEvent::touch)
                .map(Touch::touchId)
                .toList();
    }

    private MongoFollowUps followUps() {
        return followUps(Life.safe());
    }

    private MongoFollowUps followUps(Life life) {
        return new MongoFollowUps(
                store.getCollection("follow_ups"),
                life.guard(published),
                FollowUpPolicy.DEFAULT.patience(),
                Duration.ZERO);
    }

    private UseCases instance(Life life) {
        return UseCases.in(new Surroundings(
                new Surroundings.Stores(
                        life.guard(followUps(life)),
                        life.guard(new MongoRepCalendars(store.getCollection("rep_calendars"))),
                        new MongoBrokenPromises(store.getCollection("broken_promises"))),
                new Surroundings.World(
                        MemoryDefinitions.of(Known.withManyWords(Known.library(Known.ben(PLENTY)))),
                        (country, day) -> false,
                        (person, company) -> new ContactPlace(ZoneId.of("Europe/Berlin"), "as given", "DE"),
                        ZoneId.of("UTC")),
                new Surroundings.Outside(
                        life.guard(published), OnPaper.outside(published).composer(), life.guard(mailbox)),
                clock));
    }
}
