package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order of types, as in <a href="https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/">MongoDB's
 * manual</a>. The marks leave 0 for the end of a list, and stay below 128 so that an inverted mark is never 0.
 */
final class TypeOrder {

    static final byte END = 0;
    private static final byte OTHER = 70;

    private TypeOrder() {}

    static byte of(@Nullable Object value) {
        return switch (value) {
            case null -> 5;
            case Missing missing -> 5;
            case MinKey min -> 1;
            case Number number -> 10;
            case String string -> 15;
            case Document document -> 20;
            // An empty list comes before null, as the minimum of nothing.
            case Collection<?> list -> list.isEmpty() ? (byte) 3 : 25;
            case BinData data -> 30;
            case byte[] data -> 30;
            case LegacyUUID uuid -> 31;
            case UUID uuid -> 32;
            case ObjectId id -> 35;
            case Boolean flag -> 40;
            case Instant instant -> 45;
            case BsonTimestamp timestamp -> 47;
            case MaxKey max -> 120;
            default -> OTHER;
        };
    }

    static boolean hasText(Object value) {
        return of(value) == OTHER;
    }
}
