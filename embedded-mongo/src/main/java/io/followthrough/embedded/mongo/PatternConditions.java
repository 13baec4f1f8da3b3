package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Drivers send {@code {$regex: /^a/}} when given a compiled pattern, which is MongoDB's way, too; mongo-java-server
 * reads only {@code {$regex: "^a"}}. This turns the one into the other, in the queries of a command.
 */
final class PatternConditions {

    private PatternConditions() {}

    /** Changes the command's queries where they are. Documents to be written are left alone. */
    static void makeReadable(Document command) {
        spellOut(command.get("filter"));
        spellOut(command.get("query"));
        spellOut(command.get("pipeline"));
        queriesOf(command.get("updates"));
        queriesOf(command.get("deletes"));
    }

    private static void queriesOf(@Nullable Object writes) {
        if (writes instanceof Collection<?> each) {
            for (var write : each) {
                spellOut(write instanceof Document document ? document.get("q") : null);
            }
        }
    }

    private static void spellOut(@Nullable Object condition) {
        if (condition instanceof Collection<?> parts) {
            parts.forEach(PatternConditions::spellOut);
        } else if (condition instanceof Document document) {
            if (document.get("$regex") instanceof BsonRegularExpression expression) {
                document.put("$regex", expression.getPattern());
                document.putIfAbsent("$options", expression.getOptions() == null ? "" : expression.getOptions());
            }
            document.values().forEach(PatternConditions::spellOut);
        }
    }
}
