package io.followthrough.kit.store;

import com.mongodb.MongoCommandException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * A service that does not start since an index has another shape than this version wants says which one, and what to do: it
 * drops nothing by itself, since another instance may still be working with the old one.
 */
public final class IndexConflictAnalyzer extends AbstractFailureAnalyzer<MongoCommandException> {

    private static final int OPTIONS_CONFLICT = 85;
    private static final int KEYS_CONFLICT = 86;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable start, MongoCommandException refused) {
        if (refused.getErrorCode() != OPTIONS_CONFLICT && refused.getErrorCode() != KEYS_CONFLICT) {
            return null;
        }
        return new FailureAnalysis(
                "An index in MongoDB was made by another version with other keys or options, and cannot be made as this "
                        + "version needs it: " + refused.getErrorMessage(),
                """
                Stop all instances of this service, drop the index that the message names, and start again; it is built anew:
                    mongosh <connection string>/<database of the service>
                    db.getCollectionNames().forEach(c => print(c, JSON.stringify(db.getCollection(c).getIndexes())))
                    db.<collection>.dropIndex("<name>")
                No data is lost by that. If you go back to an older version, do the same again.""",
                start);
    }
}
