package io.followthrough.intake.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.followthrough.intake.application.imports.RejectedRow;
import io.followthrough.intake.application.imports.RejectedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bson.Document;

/** {@code {_id: <import>:<row>, importId, row, cells, problems, takenIn}}. */
class MongoRejectedRows implements RejectedRows {

    private final MongoCollection<Document> collection;

    MongoRejectedRows(MongoCollection<Document> collection) {
        this.collection = collection;
        // Serves after and delete: the rows of an import in their order.
        collection.createIndex(Indexes.ascending("importId", "row"));
    }

    @Override
    public void add(String importId, List<RejectedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var upsert = new ReplaceOptions().upsert(true);
        collection.bulkWrite(rows.stream()
                .map(row -> ImportDocuments.of(importId, row))
                .map(document -> new ReplaceOneModel<>(new Document("_id", document.get("_id")), document, upsert))
                .toList());
    }

    @Override
    public List<RejectedRow> after(String importId, long after, int limit) {
        return collection
                .find(new Document("importId", importId)
                        .append("row", new Document("$gt", after))
                        .append("takenIn", new Document("$ne", true)))
                .sort(Indexes.ascending("importId", "row"))
                .limit(limit)
                .batchSize(limit)
                .map(ImportDocuments::rejectedRow)
                .into(new ArrayList<>());
    }

    @Override
    public List<RejectedRow> takenInWithWarnings(String importId, int limit) {
        return collection
                .find(new Document("importId", importId).append("takenIn", true))
                .sort(Indexes.ascending("importId", "row"))
                .limit(limit)
                .map(ImportDocuments::rejectedRow)
                .into(new ArrayList<>());
    }

    @Override
    public void delete(String importId) {
        collection.deleteMany(new Document("importId", importId));
    }

    @Override
    public long deleteIf(Predicate<RejectedRow> unwanted) {
        var ids = new ArrayList<String>();
        collection.find().batchSize(1000).forEach(document -> {
            if (unwanted.test(ImportDocuments.rejectedRow(document))) {
                ids.add(document.getString("_id"));
            }
        });
        return ids.isEmpty()
                ? 0
                : collection
                        .deleteMany(new Document("_id", new Document("$in", ids)))
                        .getDeletedCount();
    }
}
