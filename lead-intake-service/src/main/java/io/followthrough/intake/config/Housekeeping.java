package io.followthrough.intake.config;

import io.followthrough.intake.adapters.Deliveries;
import io.followthrough.intake.application.IdempotencyKeys;
import io.followthrough.intake.application.imports.ImportPolicy;
import io.followthrough.intake.application.imports.ImportStores;
import io.followthrough.intake.application.imports.UndoImport;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.scheduling.annotation.Scheduled;

/** Deletes what nobody needs any more. Any instance may do it, several do no harm. */
class Housekeeping {

    /** An upload that is not whole after a day will never be. */
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

    private final IdempotencyKeys keys;
    private final ImportStores imports;
    private final Deliveries deliveries;
    private final ImportPolicy policy;
    private final InstantSource clock;

    Housekeeping(
            IdempotencyKeys keys,
            ImportStores imports,
            Deliveries deliveries,
            ImportPolicy policy,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.keys = keys;
        this.imports = imports;
        this.policy = policy;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void sweep() {
        var now = clock.instant();
        keys.sweep(now);
        deliveries.sweep(now.minus(policy.kept()));
        imports.imports()
                .expired(now.minus(policy.kept()), now.minus(LONGEST_UPLOAD))
                .forEach(imports::delete);
        imports.deleteFilesOfImportsEndedBefore(now.minus(UndoImport.WINDOW));
        imports.files()
                .deleteScratchBefore(
                        now.minus(LONGEST_UPLOAD).atZone(ZoneOffset.UTC).toLocalDate());
    }
}
