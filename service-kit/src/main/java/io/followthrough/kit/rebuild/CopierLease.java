package io.followthrough.kit.rebuild;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;

/** One instance copies at a time: of two, the slower one could put an older document after a newer. */
final class CopierLease {

    /** Longer than a broker may take to acknowledge what was sent to it. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final int DUPLICATE_KEY = 11000;
    private static final String ID = "copier";
    private static final String HOLDER = "holder";
    private static final String UNTIL = "until";

    private final MongoCollection<Document> service;
    private final String me = UUID.randomUUID().toString();

    CopierLease(MongoCollection<Document> service) {
        this.service = service;
    }

    /** Takes or keeps it; false while another has it. */
    boolean isMine() {
        var now = System.currentTimeMillis();
        var mine = new Document(HOLDER, me).append(UNTIL, new Date(now + LEASE.toMillis()));
        return take(new Document("_id", ID).append(HOLDER, me), mine)
                || take(new Document("_id", ID).append(UNTIL, new Document("$lt", new Date(now))), mine)
                || isFirst(mine);
    }

    private boolean take(Document filter, Document mine) {
        return service.updateOne(filter, new Document("$set", mine)).getMatchedCount() > 0;
    }

    private boolean isFirst(Document mine) {
        if (service.find(new Document("_id", ID)).first() != null) {
            return false;
        }
        try {
            service.insertOne(new Document("_id", ID).append(HOLDER, me).append(UNTIL, mine.get(UNTIL)));
            return true;
        } catch (MongoWriteException faster) {
            if (faster.getError().getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw faster;
        }
    }

    /** For whoever starts next. */
    void giveBack() {
        service.deleteOne(new Document("_id", ID).append(HOLDER, me));
    }
}
