package io.followthrough.intake.application.imports;

import static java.util.Objects.requireNonNull;

import io.followthrough.events.DerivedIds;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.LeadWithdrawn;
import io.followthrough.intake.application.Input;
import io.followthrough.intake.application.Intake;
import io.followthrough.intake.application.Trace;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.intake.domain.mapping.Row;
import io.followthrough.intake.files.RowFile;
import io.followthrough.intake.files.UnreadableFileException;
import io.followthrough.kit.messaging.Environment;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One go at undoing one import: reads its file once more, and takes each row back that it may have brought. */
final class UndoRun {

    private static final Logger log = LoggerFactory.getLogger(UndoRun.class);

    private final Lease lease;
    private final ImportStores stores;
    private final Intake intake;
    private final EventPublisher publisher;
    private final Pace pace;
    private final ImportPolicy policy;
    private final InstantSource clock;
    private final String importId;
    private ImportJob.Undo undo;

    UndoRun(
            Lease lease,
            ImportStores stores,
            Intake intake,
            EventPublisher publisher,
            Pace pace,
            ImportPolicy policy,
            InstantSource clock) {
        this.lease = lease;
        this.stores = stores;
        this.intake = intake;
        this.publisher = publisher;
        this.pace = pace;
        this.policy = policy;
        this.clock = clock;
        this.importId = lease.job().importId();
        this.undo = requireNonNull(lease.job().undo());
    }

    /** @throws RuntimeException if broker or store do not answer; everything else ends the undoing */
    void toItsEnd(BooleanSupplier mayGoOn) {
        try {
            takeBack(mayGoOn);
        } catch (UnreadableFileException toHere) {
            finish(lease.job().failure()); // loading came no further either
        } catch (RuntimeException failure) {
            if (Environment.isDown(failure)) {
                throw failure;
            }
            log.error("import {}: undoing failed", importId, failure);
            finish(new Problem(
                    "",
                    "undoing failed by a fault of ours: " + failure.getClass().getName(),
                    "report it to us"));
        }
    }

    private void takeBack(BooleanSupplier mayGoOn) {
        var mapping =
                SurveyedFile.of(stores.files(), lease.job(), policy.zone()).mapping();
        // A worker that was stopped may have sent one batch more than it noted.
        var brought = lease.job().progress().read() + policy.batch();
        try (var rows = RowFile.open(stores.files().open(importId), mapping.format(), mapping.columns())) {
            rows.skip(undo.read());
            while (hasItsTurn(mayGoOn)) {
                var batch = Math.min(policy.batch(), brought - undo.read());
                var before = undo.read();
                takeBack(mapping, rows, batch);
                if (undo.read() == before) {
                    finish(lease.job().failure());
                    return;
                }
                if (!note()) {
                    log.warn("import {}: another worker has taken over", importId);
                    return;
                }
            }
        }
        stores.imports().release(lease);
    }

    /** Releasing an import that another worker has changes nothing. */
    private boolean hasItsTurn(BooleanSupplier mayGoOn) {
        return mayGoOn.getAsBoolean() && pace.await(mayGoOn, this::note) && mayGoOn.getAsBoolean();
    }

    private boolean note() {
        return stores.imports().advanceUndo(lease, undo, policy.now().plus(policy.lease()));
    }

    private void takeBack(Mapping mapping, RowFile rows, long most) {
        var brought = new ArrayList<Outgoing>();
        long read = 0;
        for (; read < most; read++) {
            var row = next(rows);
            if (row.isEmpty()) {
                break;
            }
            brought(mapping, row.get()).ifPresent(brought::add);
        }
        var erased = stores.erased().among(brought); // nothing of them is told any more
        var withdrawals = brought.stream()
                .filter(event -> !erased.containsKey(event))
                .map(this::withdrawal)
                .toList();
        publisher.publish(withdrawals);
        undo = undo.plus(read, withdrawals.size());
    }

    private static Optional<Row> next(RowFile rows) {
        try {
            return rows.next();
        } catch (UnreadableFileException breaksOff) {
            return Optional.empty();
        }
    }

    private Optional<Outgoing> brought(Mapping mapping, Row row) {
        if (mapping.skips(row)) {
            return Optional.empty();
        }
        var read = mapping.apply(row)
                .then(fields -> intake.judge(
                        new Input(mapping.kind(), fields, mapping.origin(row), Trace.NONE, clock.instant())));
        return read instanceof Validated.Accepted<Outgoing>(var event)
                        && event.envelope().data() instanceof LeadCaptured
                ? Optional.of(event)
                : Optional.empty();
    }

    /** Under the key of the capture, so that it comes after it. */
    private Outgoing withdrawal(Outgoing event) {
        var capture = (LeadCaptured) event.envelope().data();
        var at = undo.askedAt();
        var brought = ImportRun.eventId(capture, importId);
        return new Outgoing(
                event.topic(),
                new EventEnvelope<>(
                        DerivedIds.of("withdrawn", capture.leadId(), importId),
                        event.envelope().source(),
                        event.envelope().subject(),
                        at,
                        brought,
                        brought,
                        null,
                        new LeadWithdrawn(capture.leadId(), importId, capture.person(), capture.company(), at)));
    }

    private void finish(@Nullable Problem failure) {
        if (stores.imports().finishUndo(lease, undo.ended(clock.instant()), failure)) {
            stores.files().delete(importId);
            log.info("import {}: undone, {} captures taken back", importId, undo.withdrawn());
        }
    }
}
