package io.followthrough.intake.config;

import io.followthrough.intake.application.imports.ImportWorker;
import io.followthrough.kit.time.Alarm;
import io.followthrough.kit.time.Repeating;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/** Works on imports, for as long as the service runs; sleeps until one is asked for. */
final class ImportLoop implements SmartLifecycle {

    /** How soon is found what another instance left, or took in and cannot get to. */
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final ImportWorker worker;
    private final Repeating rounds;

    /** @param asked rings when there is an import to work on */
    ImportLoop(ImportWorker worker, Alarm asked) {
        this.worker = worker;
        this.rounds = asked.wakes(Repeating.whenDue("imports", Duration.ZERO, true, this::round));
    }

    private Duration round() {
        while (isRunning() && worker.workOn(this::isRunning)) {
            // until there is none left
        }
        return IDLE;
    }

    @Override
    public void start() {
        rounds.start();
    }

    /** Lets the batch under way end, so that the next worker need not wait for the lease to run out. */
    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
