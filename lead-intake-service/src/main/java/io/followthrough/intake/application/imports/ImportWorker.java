package io.followthrough.intake.application.imports;

import io.followthrough.intake.application.Intake;
import io.followthrough.kit.messaging.Environment;
import io.followthrough.kit.messaging.EventPublisher;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works imports off, row by row in batches. Progress is noted after the broker's acknowledgement; an interruption
 * repeats at most one batch, whose events have the same ids as before.
 */
public final class ImportWorker {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

    private final ImportStores stores;
    private final Intake intake;
    private final EventPublisher publisher;
    private final Downstream downstream;
    private final ImportPolicy policy;
    private final InstantSource clock;

    public ImportWorker(
            ImportStores stores,
            Intake intake,
            EventPublisher publisher,
            Downstream downstream,
            ImportPolicy policy,
            InstantSource clock) {
        this.stores = stores;
        this.intake = intake;
        this.publisher = publisher;
        this.downstream = downstream;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Works on the next import until it ends, the lease is lost or work is to stop.
     *
     * @return whether there was one
     */
    public boolean workOn(BooleanSupplier mayGoOn) {
        var claimed = stores.imports().claim(policy.now(), policy.lease());
        claimed.ifPresent(lease -> run(lease, mayGoOn));
        return claimed.isPresent();
    }

    private void run(Lease lease, BooleanSupplier mayGoOn) {
        var importId = lease.job().importId();
        log.info(
                "import {}: {} rows were handled before",
                importId,
                lease.job().progress().read());
        try {
            var pace = new Pace(downstream, policy.patience());
            if (lease.job().undo() != null) {
                new UndoRun(lease, stores, intake, publisher, pace, policy, clock).toItsEnd(mayGoOn);
                return;
            }
            try (var run = new ImportRun(lease, stores, intake, publisher, pace, policy, clock)) {
                run.toItsEnd(mayGoOn);
            }
        } catch (RuntimeException failure) {
            if (!Environment.isDown(failure)) {
                throw failure;
            }
            // The lease runs out, and somebody goes on from the last row noted.
            log.warn("import {}: waits for broker or store: {}", importId, failure.toString());
        }
    }
}
