package io.followthrough.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.intake.application.imports.ImportJob.State;
import io.followthrough.intake.application.imports.ImportPolicy;
import io.followthrough.intake.application.imports.UndoImport;
import io.followthrough.kit.messaging.EnvironmentDownException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An import tells its rows no faster than they are worked on. */
class PaceTests extends WorkedImports {

    private final AtomicInteger heard = new AtomicInteger();

    @Test
    void theNextRowsWaitForThoseThatWereToldBefore() {
        var importId = receive();

        worker(this::oneIsHeardAtEachLook, policy).workOn(() -> true);

        assertThat(job(importId).state()).isEqualTo(State.DONE);
        assertThat(heard.get())
                .as("when the last batch was told, all but 150 events had been worked on")
                .isGreaterThanOrEqualTo(ROWS - 1 - 150 - 100);
    }

    /** @return what waits downstream */
    private long oneIsHeardAtEachLook() {
        var unheard = broker.published.size() - heard.get();
        assertThat(unheard).as("at most what may wait, and a batch").isLessThanOrEqualTo(150 + 100);
        heard.addAndGet(Math.min(unheard, 50));
        return unheard;
    }

    @Test
    void anUndoDoesTheSame() {
        var importId = receive();
        worker().workOn(() -> true);
        broker.published.clear();
        new UndoImport(stores, clock, asked).undo(importId);

        worker(this::oneIsHeardAtEachLook, policy).workOn(() -> true);

        assertThat(job(importId).state()).isEqualTo(State.UNDONE);
        assertThat(heard.get()).isGreaterThanOrEqualTo(ROWS - 1 - 150 - 100);
    }

    @Test
    void whoeverWaitsStopsWhenToldToAndLosesNothing() {
        var importId = receive();
        var looks = new AtomicInteger();

        worker(() -> looks.incrementAndGet() * 1_000L, policy).workOn(() -> looks.get() < 3);

        assertThat(broker.published).isEmpty();
        assertThat(worker().workOn(() -> true)).as("the lease was given back").isTrue();
        assertThat(job(importId).state()).isEqualTo(State.DONE);
        assertThat(broker.published).hasSize(ROWS - 1);
    }

    @Test
    void nobodyWaitsForThoseWhoDoNotComeBack() {
        var importId = receive();
        var impatient = new ImportPolicy(
                100,
                policy.lease(),
                policy.kept(),
                clock,
                new ImportPolicy.Patience(150, Duration.ZERO),
                policy.zone());

        worker(() -> Long.MAX_VALUE, impatient).workOn(() -> true);

        assertThat(job(importId).state()).isEqualTo(State.DONE);
    }

    @Test
    void whoeverLostTheImportWhileWaitingTellsNothingMore() {
        var importId = receive();
        var looks = new AtomicInteger();
        worker(
                        () -> {
                            if (looks.incrementAndGet() == 2) {
                                clock.advance(Duration.ofMinutes(1));
                                stores.imports().claim(clock.instant(), policy.lease());
                            }
                            return 1_000;
                        },
                        policy)
                .workOn(() -> true);

        assertThat(job(importId).state()).isEqualTo(State.RUNNING);
        assertThat(broker.published).isEmpty();
    }

    @Test
    void aSilentBrokerLetsTheImportWaitAndNotFail() {
        var importId = receive();
        worker(
                        () -> {
                            throw new EnvironmentDownException("silent", new IllegalStateException());
                        },
                        policy)
                .workOn(() -> true);

        assertThat(job(importId).state()).isEqualTo(State.RUNNING);
        clock.advance(Duration.ofSeconds(10));
        worker().workOn(() -> true);
        assertThat(job(importId).state()).isEqualTo(State.DONE);
        assertThat(broker.published).hasSize(ROWS - 1);
    }
}
