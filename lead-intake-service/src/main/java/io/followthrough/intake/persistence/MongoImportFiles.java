package io.followthrough.intake.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import io.followthrough.intake.application.imports.ImportFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;

/** Files in pieces of {@code {_id: <import>:<n>, importId, bytes}}. */
class MongoImportFiles implements ImportFiles {

    private static final int PIECE = 256 * 1024;

    private final MongoCollection<Document> collection;

    MongoImportFiles(MongoCollection<Document> collection) {
        this.collection = collection;
        // Serves delete: all pieces of an import.
        collection.createIndex(Indexes.ascending("importId"));
    }

    @Override
    public void store(String importId, InputStream bytes) {
        try {
            int n = 0;
            for (var piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
                collection.insertOne(new Document("_id", pieceId(importId, n++))
                        .append("importId", importId)
                        .append("bytes", new Binary(piece)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public InputStream open(String importId) {
        return new Pieces(importId);
    }

    @Override
    public void delete(String importId) {
        collection.deleteMany(new Document("importId", importId));
    }

    @Override
    public void deleteScratchBefore(LocalDate day) {
        collection.deleteMany(new Document("importId", new Document("$gte", SCRATCH).append("$lt", SCRATCH + day)));
    }

    private static String pieceId(String importId, int n) {
        return importId + ":" + n;
    }

    /** Fetches one piece at a time. */
    private final class Pieces extends InputStream {

        private final String importId;
        private byte[] piece = {};
        private int position;
        private int next;

        Pieces(String importId) {
            this.importId = importId;
        }

        @Override
        public int read() {
            return isAtEnd() ? -1 : piece[position++] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            Objects.checkFromIndexSize(from, length, target.length);
            if (length == 0) {
                return 0;
            }
            if (isAtEnd()) {
                return -1;
            }
            var count = Math.min(length, piece.length - position);
            System.arraycopy(piece, position, target, from, count);
            position += count;
            return count;
        }

        private boolean isAtEnd() {
            if (position < piece.length) {
                return false;
            }
            var document = collection
                    .find(new Document("_id", pieceId(importId, next)))
                    .first();
            if (document == null) {
                return true;
            }
            next++;
            piece = document.get("bytes", Binary.class).getData();
            position = 0;
            return false;
        }
    }
}
