package io.followthrough.intake.application.imports;

import io.followthrough.intake.domain.InputKind;
import io.followthrough.kit.time.Alarm;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes back what an import brought, within a day. A worker does it row by row, also after a restart; one that is still loading
 * stops first. People stay who are known by something else, and every refusal of contact stays (decision 105).
 */
public final class UndoImport {

    /** For as long the file is kept after the import has ended. */
    public static final Duration WINDOW = Duration.ofDays(1);

    private final ImportStores stores;
    private final InstantSource clock;
    private final Alarm asked;

    /** @param asked wakes those who work imports off */
    public UndoImport(ImportStores stores, InstantSource clock, Alarm asked) {
        this.stores = stores;
        this.clock = clock;
        this.asked = asked;
    }

    public sealed interface Outcome {

        /** It is being undone, or was before. */
        record Asked(ImportJob job) implements Outcome {}

        /** @param why a sentence for whoever asked */
        record Refused(String why) implements Outcome {}
    }

    /** Empty when there is no such import. Asking again changes nothing. */
    public Optional<Outcome> undo(String importId) {
        return stores.imports().find(importId).map(this::undo);
    }

    private Outcome undo(ImportJob job) {
        return switch (job.state()) {
            case UNDOING, UNDONE -> new Outcome.Asked(job);
            case RECEIVING ->
                new Outcome.Refused("The file is still coming in: wait until it is there, or break it off.");
            case QUEUED, RUNNING, DONE, FAILED -> undoLoaded(job);
        };
    }

    private Outcome undoLoaded(ImportJob job) {
        if (SurveyedFile.written(job).kind() == InputKind.ACTIVITY) {
            return new Outcome.Refused("It brought activities, which are facts about people known by then and stay."
                    + " Only imports of captures can be undone.");
        }
        var until = job.undoUntil();
        if (until != null && until.isBefore(clock.instant())) {
            return new Outcome.Refused(
                    "It ended more than a day ago, and its file is no longer kept (until " + until + ").");
        }
        stores.imports().askToUndo(job.importId(), ImportJob.Undo.asked(clock.instant()));
        asked.ring();
        return new Outcome.Asked(stores.imports().find(job.importId()).orElse(job));
    }
}
