package io.followthrough.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.followthrough.intake.application.imports.ImportJob.State;
import io.followthrough.intake.application.imports.UndoImport;
import io.followthrough.kit.time.Repeating;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever works imports off sleeps for ever here, unless it is woken. */
class WokenImportTests extends WorkedImports {

    private final CountDownLatch asleep = new CountDownLatch(1);
    private final Repeating sleeper = asked.wakes(Repeating.whenDue("sleeper", Duration.ZERO, true, () -> {
        worker().workOn(() -> true);
        asleep.countDown();
        return Duration.ofDays(1);
    }));

    @BeforeEach
    void fallAsleep() throws InterruptedException {
        sleeper.start();
        assertThat(asleep.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void stop() {
        sleeper.stop();
    }

    @Test
    void anImportIsWorkedOnAsSoonAsItIsThereAndSoIsItsUndoing() {
        var importId = receive();
        await().untilAsserted(() -> assertThat(job(importId).state()).isEqualTo(State.DONE));

        new UndoImport(stores, clock, asked).undo(importId);
        await().untilAsserted(() -> assertThat(job(importId).state()).isEqualTo(State.UNDONE));
    }
}
