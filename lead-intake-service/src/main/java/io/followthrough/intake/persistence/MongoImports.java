package io.followthrough.intake.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import io.followthrough.intake.application.imports.ImportJob;
import io.followthrough.intake.application.imports.ImportJob.State;
import io.followthrough.intake.application.imports.Imports;
import io.followthrough.intake.application.imports.Lease;
import io.followthrough.intake.application.imports.Progress;
import io.followthrough.intake.domain.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One document per import. {@code leasedUntil} is there only while there is work to do: in the past, somebody may take
 * it. {@code fence} counts the leases.
 */
class MongoImports implements Imports {

    private static final Date FREE = new Date(0);

    private final MongoCollection<Document> collection;

    MongoImports(MongoCollection<Document> collection) {
        this.collection = collection;
        // Serves claim: imports that are free, by when they became so.
        collection.createIndex(Indexes.ascending("leasedUntil"));
        // Serves newest: the list of imports.
        collection.createIndex(Indexes.descending("createdAt", "_id"));
        // Serves withFileEndedBefore: the sweep of files that were kept for undoing.
        collection.createIndex(Indexes.ascending("fileKept", "finishedAt"));
        // Serves expired: the sweep of ended imports and of uploads that broke off.
        collection.createIndex(Indexes.ascending("state", "createdAt"));
    }

    @Override
    public void open(ImportJob job) {
        collection.insertOne(ImportDocuments.of(job));
    }

    @Override
    public void queue(String importId) {
        collection.updateOne(
                new Document("_id", importId),
                set(new Document("state", State.QUEUED.name())
                        .append("fileKept", true)
                        .append("leasedUntil", FREE)
                        .append("fence", 0L)));
    }

    @Override
    public Optional<ImportJob> find(String importId) {
        return Optional.ofNullable(
                        collection.find(new Document("_id", importId)).first())
                .map(ImportDocuments::job);
    }

    @Override
    public List<ImportJob> newest(@Nullable ImportJob before, int limit) {
        var filter = new Document();
        if (before != null) {
            filter.append("createdAt", new Document("$lte", Date.from(before.createdAt())));
        }
        var jobs = new ArrayList<ImportJob>();
        collection
                .find(filter)
                .sort(Indexes.descending("createdAt", "_id"))
                .batchSize(100)
                // A few more, since imports of the same moment come again.
                .limit(limit + 100)
                .map(ImportDocuments::job)
                .into(jobs);
        return jobs.stream()
                .filter(job -> before == null || isAfter(job, before))
                .limit(limit)
                .toList();
    }

    private static boolean isAfter(ImportJob job, ImportJob before) {
        return job.createdAt().isBefore(before.createdAt())
                || (job.createdAt().equals(before.createdAt()) && job.importId().compareTo(before.importId()) < 0);
    }

    @Override
    public long count() {
        return collection.countDocuments();
    }

    @Override
    public Optional<Lease> claim(Instant now, Duration leasedFor) {
        var claimed = collection.findOneAndUpdate(
                new Document("leasedUntil", new Document("$lte", Date.from(now))),
                set(new Document("state", State.RUNNING.name()).append("leasedUntil", Date.from(now.plus(leasedFor))))
                        .append("$inc", new Document("fence", 1L)),
                new FindOneAndUpdateOptions()
                        .sort(Indexes.ascending("leasedUntil"))
                        .returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(claimed)
                .map(document -> new Lease(ImportDocuments.job(document), document.getLong("fence")));
    }

    @Override
    public boolean advance(Lease lease, Progress progress, Instant leasedUntil) {
        return update(
                lease,
                set(new Document("progress", ImportDocuments.of(progress))
                        .append("leasedUntil", Date.from(leasedUntil))));
    }

    @Override
    public boolean finish(Lease lease, Progress progress, @Nullable Problem failure, Instant finishedAt) {
        var ended = new Document("state", (failure == null ? State.DONE : State.FAILED).name())
                .append("progress", ImportDocuments.of(progress))
                .append("finishedAt", Date.from(finishedAt));
        if (failure != null) {
            ended.append("failure", ImportDocuments.of(failure));
        }
        return update(lease, set(ended).append("$unset", new Document("leasedUntil", "")));
    }

    @Override
    public boolean askToUndo(String importId, ImportJob.Undo undo) {
        var states = List.of(State.QUEUED.name(), State.RUNNING.name(), State.DONE.name(), State.FAILED.name());
        return collection
                        .updateOne(
                                new Document("_id", importId)
                                        .append("state", new Document("$in", states))
                                        .append("undo", new Document("$exists", false)),
                                set(new Document("state", State.QUEUED.name())
                                                .append("undo", ImportDocuments.of(undo))
                                                .append("leasedUntil", FREE))
                                        .append("$inc", new Document("fence", 1L)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean advanceUndo(Lease lease, ImportJob.Undo undo, Instant leasedUntil) {
        return update(
                lease,
                set(new Document("undo", ImportDocuments.of(undo)).append("leasedUntil", Date.from(leasedUntil))));
    }

    @Override
    public boolean finishUndo(Lease lease, ImportJob.Undo undo, @Nullable Problem failure) {
        var ended = new Document("state", State.UNDONE.name()).append("undo", ImportDocuments.of(undo));
        if (failure != null) {
            ended.append("failure", ImportDocuments.of(failure));
        }
        return update(lease, set(ended).append("$unset", new Document("leasedUntil", "").append("fileKept", "")));
    }

    @Override
    public List<String> withFileEndedBefore(Instant time) {
        var ids = new ArrayList<String>();
        collection
                .find(new Document("fileKept", true)
                        .append("finishedAt", new Document("$lt", Date.from(time)))
                        .append("state", new Document("$in", List.of(State.DONE.name(), State.FAILED.name()))))
                .batchSize(100)
                .forEach(document -> ids.add(document.getString("_id")));
        return ids;
    }

    @Override
    public void fileDeleted(String importId) {
        collection.updateOne(new Document("_id", importId), new Document("$unset", new Document("fileKept", "")));
    }

    @Override
    public void release(Lease lease) {
        update(lease, set(new Document("leasedUntil", FREE)));
    }

    /** Writes only while nobody else has got a newer lease. */
    private boolean update(Lease lease, Document change) {
        var mine = new Document("_id", lease.job().importId()).append("fence", lease.fence());
        return collection.updateOne(mine, change).getMatchedCount() == 1;
    }

    @Override
    public List<String> expired(Instant endedBefore, Instant receivingSince) {
        var ids = new ArrayList<String>();
        for (var state : List.of(State.DONE, State.FAILED, State.UNDONE, State.RECEIVING)) {
            var limit = state == State.RECEIVING ? receivingSince : endedBefore;
            collection
                    .find(new Document("state", state.name())
                            .append("createdAt", new Document("$lt", Date.from(limit))))
                    .batchSize(100)
                    .forEach(document -> ids.add(document.getString("_id")));
        }
        return ids;
    }

    @Override
    public void delete(String importId) {
        collection.deleteOne(new Document("_id", importId));
    }

    private static Document set(Document values) {
        return new Document("$set", values);
    }
}
