package io.followthrough.kit.rebuild;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of a service's store are copied to which topic, for the day on which the store is lost.
 *
 * @param topic compacted; nobody but this service reads it
 * @param parts by collection
 */
public record CopyPlan(String topic, Map<String, Part> parts) {

    /**
     * One collection.
     *
     * @param person the prospect whom a document tells about, and under whose key it is sealed where events are sealed; null
     *     for one that tells about nobody
     */
    public record Part(Function<BsonDocument, @Nullable String> person) {

        /** Documents that tell about nobody. */
        public static Part ofNobody() {
            return new Part(document -> null);
        }

        /** Each document tells about the prospect that this field holds the id of, the first one of a list. */
        public static Part of(String field) {
            return new Part(document -> {
                var value = document.get(field);
                if (value != null && value.isArray()) {
                    value = value.asArray().isEmpty() ? null : value.asArray().get(0);
                }
                return value != null && value.isString() ? value.asString().getValue() : null;
            });
        }
    }

    List<String> collections() {
        return List.copyOf(parts.keySet());
    }
}
