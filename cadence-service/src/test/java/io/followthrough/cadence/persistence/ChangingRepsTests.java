package io.followthrough.cadence.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.followthrough.cadence.application.ChangeRep;
import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.definition.Absence;
import io.followthrough.cadence.domain.definition.BusyTime;
import io.followthrough.kit.time.Repeating;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Representatives in a real store, changed by several instances at once. */
class ChangingRepsTests {

    private static final Instant NOW = Fixtures.MONDAY_8AM;

    private final MongoClient client = MongoClients.create(EmbeddedPlatform.mongoUri());
    private final MongoCollection<Document> collection =
            client.getDatabase(EmbeddedPlatform.freshDatabase()).getCollection("definitions");

    @AfterEach
    void close() {
        client.close();
    }

    @BeforeEach
    void someRep() {
        anInstance().change("ben", nobody -> Known.ben(Known.plenty()));
    }

    @Test
    void ofChangesAtTheSameTimeNoneIsLost() throws Exception {
        var instances = List.of(anInstance(), anInstance(), anInstance());
        var changes = new ArrayList<Callable<Object>>();
        for (var number = 0; number < 12; number++) {
            var instance = instances.get(number % instances.size());
            var day = LocalDate.parse("2026-04-01").plusDays(number);
            var from = NOW.plus(Duration.ofDays(number));
            changes.add(() ->
                    instance.change("ben", ben -> Objects.requireNonNull(ben).with(new Absence(day, day, "away"))));
            changes.add(() -> instance.change(
                    "ben",
                    ben -> Objects.requireNonNull(ben).with(new BusyTime(from, from.plusSeconds(3600), "taken"))));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(changes)) {
                done.get();
            }
        }

        var ben = definitions().library().reps().get("ben");
        assertThat(ben.absences()).hasSize(12);
        assertThat(ben.busy()).hasSize(12);
        assertThat(ben.version()).isEqualTo(25);
    }

    @Test
    void theSameAgainIsNoNewVersion() {
        var absence = new Absence(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-02"), null);
        anInstance().change("ben", ben -> Objects.requireNonNull(ben).with(absence));

        var again =
                anInstance().change("ben", ben -> Objects.requireNonNull(ben).with(absence));

        assertThat(again.version()).isEqualTo(2);
    }

    @Test
    void whatWasTakenLongAgoIsForgottenWithTheNextChange() {
        var busy = IntStream.of(-40, -31, -29, 5)
                .mapToObj(days -> NOW.plus(Duration.ofDays(days)))
                .map(from -> new BusyTime(from, from.plusSeconds(3600), "team"))
                .toList();
        definitions()
                .put(busy.stream().reduce(Known.ben(Known.plenty()), (ben, taken) -> ben.with(taken), (a, b) -> b));

        var changed = anInstance()
                .change(
                        "ben",
                        ben -> Objects.requireNonNull(ben)
                                .with(new Absence(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-01"), null)));

        assertThat(changed.busy()).isEqualTo(Stream.of(busy.get(2), busy.get(3)).toList());
    }

    @Test
    void whatIsStoredWakesWhoeverTellsIt() throws InterruptedException {
        var definitions = definitions();
        var rounds = new LinkedBlockingQueue<String>();
        var sleeper = definitions.untold().wakes(Repeating.whenDue("sleeper", Duration.ZERO, true, () -> {
            rounds.add("round");
            return Duration.ofDays(1);
        }));
        sleeper.start();
        assertThat(rounds.poll(30, TimeUnit.SECONDS)).isEqualTo("round");

        var absence = new Absence(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-02"), null);
        new ChangeRep(definitions, () -> NOW)
                .change("ben", ben -> Objects.requireNonNull(ben).with(absence));

        assertThat(rounds.poll(30, TimeUnit.SECONDS)).as("woken").isEqualTo("round");
        sleeper.stop();
    }

    private ChangeRep anInstance() {
        return new ChangeRep(definitions(), () -> NOW);
    }

    private MongoDefinitions definitions() {
        return new MongoDefinitions(collection);
    }
}
