package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writing commands of which a part fails: how far they go and what they count, as MongoDB does it. */
final class WriteCommands {

    private WriteCommands() {}

    /** Counts the documents inserted; the server alone counts those sent. */
    static Document insert(Document command, CommandHandler server) {
        var answer = server.handle(command);
        var errors = list(answer.get("writeErrors"));
        if (!errors.isEmpty()) {
            int sent = list(command.get("documents")).size();
            boolean ordered = isOrdered(command);
            answer.put("n", ordered ? number(((Document) errors.getFirst()).get("index")) : sent - errors.size());
        }
        return answer;
    }

    /** Stops ordered updates at the first that fails; the server alone goes on. */
    static Document update(Document command, CommandHandler server) {
        var updates = list(command.get("updates"));
        if (!isOrdered(command) || updates.size() < 2) {
            return server.handle(command);
        }
        int matched = 0;
        int modified = 0;
        var upserted = new ArrayList<Document>();
        var errors = new ArrayList<Document>();
        for (int i = 0; i < updates.size() && errors.isEmpty(); i++) {
            var answer = server.handle(only(command, updates.get(i)));
            matched += number(answer.get("n"));
            modified += number(answer.get("nModified"));
            takeOver(answer.get("upserted"), i, upserted);
            takeOver(answer.get("writeErrors"), i, errors);
        }
        var answer = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            answer.put("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            answer.put("writeErrors", errors);
        }
        return answer.append("ok", 1.0);
    }

    private static Document only(Document command, Object update) {
        var single = command.clone();
        single.put("updates", List.of(update));
        return single;
    }

    private static void takeOver(@Nullable Object answers, int index, List<Document> all) {
        for (var answer : list(answers)) {
            all.add(((Document) answer).append("index", index));
        }
    }

    private static boolean isOrdered(Document command) {
        return !Boolean.FALSE.equals(command.get("ordered"));
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof Collection<?> values ? List.copyOf(values) : List.of();
    }
}
