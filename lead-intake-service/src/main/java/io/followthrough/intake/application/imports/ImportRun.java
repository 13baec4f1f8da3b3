package io.followthrough.intake.application.imports;

import io.followthrough.events.DerivedIds;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
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
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One go at one import, from the last row noted to the end or to an interruption. */
final class ImportRun implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ImportRun.class);

    private static final Problem NOBODY = new Problem(
            "file",
            "has no row that is somebody",
            "look at what its columns were taken for by POST /v1/imports/preview; perhaps format.delimiter is another");

    private enum Step {
        MORE,
        END,
        LEASE_LOST
    }

    private record Taken(Row row, Outgoing event) {}

    private final Lease lease;
    private final ImportStores stores;
    private final Intake intake;
    private final EventPublisher publisher;
    private final Pace pace;
    private final ImportPolicy policy;
    private final InstantSource clock;
    private final String importId;
    private Progress progress;
    private @Nullable RowFile file;
    private @Nullable UnreadableFileException brokenOff;

    ImportRun(
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
        this.progress = lease.job().progress();
    }

    /** @throws RuntimeException if broker or store do not answer; everything else ends the import */
    void toItsEnd(BooleanSupplier mayGoOn) {
        try {
            loadFrom(mayGoOn);
        } catch (UnreadableFileException unreadable) {
            finish(unreadable.problem());
        } catch (RuntimeException | StackOverflowError failure) {
            if (Environment.isDown(failure)) {
                throw failure;
            }
            log.error("import {}: failed", importId, failure);
            finish(new Problem(
                    "", "failed by a fault of ours: " + failure.getClass().getName(), "report it to us"));
        }
    }

    private void loadFrom(BooleanSupplier mayGoOn) {
        var survey = SurveyedFile.of(stores.files(), lease.job(), policy.zone());
        var mapping = survey.mapping();
        if (progress.total() == null) {
            progress = progress.outOf(survey.rows());
            note();
        }
        var rows = RowFile.open(stores.files().open(importId), mapping.format(), mapping.columns());
        file = rows;
        tellOfTheWhole(rows, survey.told());
        rows.skip(progress.read());
        while (mayGoOn.getAsBoolean()) {
            switch (nextInTurn(mapping, rows, mayGoOn)) {
                case MORE -> {}
                case END -> {
                    finish(isAboutNobody(mapping) ? NOBODY : null);
                    return;
                }
                case LEASE_LOST -> {
                    log.warn("import {}: another worker has taken over", importId);
                    return;
                }
            }
        }
        stores.imports().release(lease);
    }

    /** Beside the header, since it is about no row. */
    private void tellOfTheWhole(RowFile rows, List<Problem> decisions) {
        var told = Stream.concat(rows.leftOut().stream(), decisions.stream()).toList();
        if (!told.isEmpty() && progress.read() == 0) {
            stores.rejected().add(importId, List.of(new RejectedRow(1, List.of(), told, true)));
        }
    }

    /** Rows that the mapping says to skip are meant to be; notes below a table are not all that a file is sent for. */
    private boolean isAboutNobody(Mapping mapping) {
        return progress.read() == 0
                || (progress.read() == progress.skipped() && mapping.skips().isEmpty());
    }

    private Step nextInTurn(Mapping mapping, RowFile rows, BooleanSupplier mayGoOn) {
        if (!pace.await(mayGoOn, this::note)) {
            return Step.LEASE_LOST;
        }
        return mayGoOn.getAsBoolean() ? nextBatch(mapping, rows) : Step.MORE;
    }

    private Step nextBatch(Mapping mapping, RowFile rows) {
        if (brokenOff != null) {
            throw brokenOff;
        }
        var accepted = new ArrayList<Taken>();
        var rejected = new ArrayList<RejectedRow>();
        long skipped = 0;
        for (int i = 0; i < policy.batch(); i++) {
            var row = nextOf(rows);
            if (row.isEmpty()) {
                break;
            }
            if (mapping.skips(row.get())) {
                skipped++;
                continue;
            }
            switch (check(mapping, row.get())) {
                case Validated.Accepted<Outgoing>(var event) -> accepted.add(new Taken(row.get(), event));
                case Validated.Refused<Outgoing>(var problems) ->
                    rejected.add(new RejectedRow(row.get().number(), row.get().cells(), problems));
            }
        }
        var told = new ArrayList<RejectedRow>();
        var erased = leaveOutErased(accepted, told);
        var next = progress.plus(accepted.size(), rejected.size(), skipped, erased);
        if (next.read() == progress.read()) {
            return brokenOff == null ? Step.END : Step.MORE;
        }
        accepted.forEach(taken -> warned(taken).ifPresent(told::add));
        publisher.publish(events(accepted));
        stores.rejected().add(importId, rejected);
        stores.rejected().add(importId, told);
        progress = next;
        return note() ? Step.MORE : Step.LEASE_LOST;
    }

    /** What their rows say is not kept. @return how many */
    private int leaveOutErased(List<Taken> accepted, List<RejectedRow> told) {
        var erased = stores.erased().among(events(accepted));
        accepted.removeIf(taken -> {
            var problem = erased.get(taken.event());
            if (problem != null) {
                told.add(new RejectedRow(taken.row().number(), List.of(), List.of(problem)));
            }
            return problem != null;
        });
        return erased.size();
    }

    private static List<Outgoing> events(List<Taken> accepted) {
        return accepted.stream().map(Taken::event).toList();
    }

    /** Without its cells: what they say is in the event, and need not lie about here. */
    private static Optional<RejectedRow> warned(Taken taken) {
        var warnings = Intake.unreadable(taken.event()).stream()
                .map(part -> new Problem(part.field(), part.problem(), part.remedy()))
                .toList();
        return warnings.isEmpty()
                ? Optional.empty()
                : Optional.of(new RejectedRow(taken.row().number(), List.of(), warnings, true));
    }

    /** Empty at the end, and where the file breaks off: what was read before is still taken in. */
    private Optional<Row> nextOf(RowFile rows) {
        try {
            return rows.next();
        } catch (UnreadableFileException unreadable) {
            brokenOff = unreadable;
            return Optional.empty();
        }
    }

    private Validated<Outgoing> check(Mapping mapping, Row row) {
        return mapping.apply(row)
                .then(fields -> intake.check(
                        new Input(mapping.kind(), fields, mapping.origin(row), Trace.NONE, receivedAt(row))))
                .then(event -> new Validated.Accepted<>(broughtByThis(event)));
    }

    /** With the file, and in the order of its rows: of two that say the same of when they were, the lower one is the newer. */
    private Instant receivedAt(Row row) {
        return lease.job().createdAt().plus(row.number(), ChronoUnit.MICROS);
    }

    /** The same row of another import is the same capture, told in an event of its own: both brought it. */
    private Outgoing broughtByThis(Outgoing event) {
        var told = event.envelope();
        if (!(told.data() instanceof LeadCaptured capture)) {
            return event;
        }
        var id = eventId(capture, importId);
        return new Outgoing(
                event.topic(),
                new EventEnvelope<>(
                        id,
                        told.source(),
                        told.subject(),
                        told.time(),
                        id,
                        null,
                        told.traceparent(),
                        capture.broughtBy(List.of(importId))));
    }

    /** Of the event that tells that an import brought a capture. */
    static String eventId(LeadCaptured capture, String importId) {
        return DerivedIds.of("brought", capture.leadId(), importId);
    }

    private boolean note() {
        return stores.imports().advance(lease, progress, policy.now().plus(policy.lease()));
    }

    private void finish(@Nullable Problem failure) {
        if (stores.imports().finish(lease, progress, failure, clock.instant())) {
            log.info("import {}: {} accepted, {} rejected", importId, progress.accepted(), progress.rejected());
        }
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
