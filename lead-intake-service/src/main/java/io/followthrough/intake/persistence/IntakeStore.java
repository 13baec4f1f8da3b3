package io.followthrough.intake.persistence;

import com.mongodb.client.MongoDatabase;
import io.followthrough.intake.adapters.Deliveries;
import io.followthrough.intake.application.IdempotencyKeys;
import io.followthrough.intake.application.imports.ErasedPeople;
import io.followthrough.intake.application.imports.ImportStores;
import io.followthrough.kit.privacy.IdentityHashes;
import java.time.Duration;

/** The collections of the intake. */
public final class IntakeStore {

    private final MongoDatabase database;

    public IntakeStore(MongoDatabase database) {
        this.database = database;
    }

    /**
     * Keys that calls were made with.
     *
     * @param kept how long a key is remembered
     */
    public IdempotencyKeys idempotencyKeys(Duration kept) {
        return new MongoIdempotencyKeys(database.getCollection("idempotencyKeys"), kept);
    }

    public Deliveries deliveries() {
        return new MongoDeliveries(database.getCollection("webhookDeliveries"));
    }

    /** @param hashes those that erasures are told with */
    public ImportStores imports(IdentityHashes hashes) {
        return new ImportStores(
                new MongoImports(database.getCollection("imports")),
                new MongoImportFiles(database.getCollection("importFiles")),
                new MongoRejectedRows(database.getCollection("importRejectedRows")),
                new ErasedPeople(new MongoErasedKeys(database.getCollection("erasedKeys")), hashes));
    }
}
