package io.followthrough.intake.persistence;

import io.followthrough.intake.application.imports.ImportJob;
import io.followthrough.intake.application.imports.ImportJob.State;
import io.followthrough.intake.application.imports.Progress;
import io.followthrough.intake.application.imports.RejectedRow;
import io.followthrough.intake.domain.Problem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Imports and what belongs to them as documents. Times are kept to the millisecond. */
final class ImportDocuments {

    private ImportDocuments() {}

    static Document of(ImportJob job) {
        return new Document("_id", job.importId())
                .append("state", job.state().name())
                .append("fileName", job.fileName())
                .append("mappingName", job.mappingName())
                .append("mapping", job.mapping())
                .append("columns", job.columns())
                .append("progress", of(job.progress()))
                .append("createdAt", Date.from(job.createdAt().truncatedTo(ChronoUnit.MILLIS)));
    }

    static ImportJob job(Document document) {
        var failure = document.get("failure", Document.class);
        return new ImportJob(
                document.getString("_id"),
                state(document),
                document.getString("fileName"),
                document.getString("mappingName"),
                document.getString("mapping"),
                document.getList("columns", String.class),
                progress(document.get("progress", Document.class)),
                failure == null ? null : problem(failure),
                document.getDate("createdAt").toInstant(),
                instant(document.getDate("finishedAt")),
                undo(document.get("undo", Document.class)));
    }

    /** Workers claim what is to be undone as they claim what is to be loaded. */
    private static State state(Document document) {
        var state = State.valueOf(document.getString("state"));
        return document.containsKey("undo") && (state == State.QUEUED || state == State.RUNNING)
                ? State.UNDOING
                : state;
    }

    static Document of(ImportJob.Undo undo) {
        var document = new Document("askedAt", Date.from(undo.askedAt()))
                .append("read", undo.read())
                .append("withdrawn", undo.withdrawn());
        return undo.endedAt() == null ? document : document.append("endedAt", Date.from(undo.endedAt()));
    }

    private static ImportJob.@Nullable Undo undo(@Nullable Document document) {
        return document == null
                ? null
                : new ImportJob.Undo(
                        document.getDate("askedAt").toInstant(),
                        document.getLong("read"),
                        document.getLong("withdrawn"),
                        instant(document.getDate("endedAt")));
    }

    static Document of(Progress progress) {
        return new Document("total", progress.total())
                .append("read", progress.read())
                .append("accepted", progress.accepted())
                .append("rejected", progress.rejected())
                .append("skipped", progress.skipped())
                .append("erased", progress.erased());
    }

    private static Progress progress(Document document) {
        return new Progress(
                document.getLong("total"),
                document.getLong("read"),
                document.getLong("accepted"),
                document.getLong("rejected"),
                document.getLong("skipped"),
                document.get("erased", 0L)); // absent in what an older version loaded
    }

    static Document of(String importId, RejectedRow row) {
        return new Document("_id", importId + ":" + row.row())
                .append("importId", importId)
                .append("row", row.row())
                .append("cells", row.cells())
                .append("takenIn", row.takenIn())
                .append(
                        "problems",
                        row.problems().stream().map(ImportDocuments::of).toList());
    }

    static RejectedRow rejectedRow(Document document) {
        return new RejectedRow(
                document.getLong("row"),
                document.getList("cells", String.class),
                document.getList("problems", Document.class, List.of()).stream()
                        .map(ImportDocuments::problem)
                        .toList(),
                document.getBoolean("takenIn", false));
    }

    static Document of(Problem problem) {
        return new Document("field", problem.field())
                .append("problem", problem.problem())
                .append("remedy", problem.remedy());
    }

    private static Problem problem(Document document) {
        return new Problem(document.getString("field"), document.getString("problem"), document.getString("remedy"));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
