package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides for document after document whether it matches a query. The server's own matcher compares with the values of
 * an {@code $in} one by one; with a thousand ids in a thousand documents that is a million comparisons, so here long
 * lists are looked up.
 */
final class DocumentFilter implements Predicate<Document> {

    private static final int LONG_LIST = 8;

    /** One of this query's own: it remembers where in an array it found something, so it must not be shared. */
    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();

    private final Document rest = new Document();
    private final List<Predicate<Document>> lists = new ArrayList<>();

    DocumentFilter(Document query) {
        query.forEach((field, condition) -> {
            var listed = field.startsWith("$") ? null : QueryBounds.listed(condition);
            if (listed != null && listed.size() > LONG_LIST) {
                lists.add(isListed(field, listed, new Document(field, condition)));
            } else {
                rest.put(field, condition);
            }
        });
    }

    @Override
    public boolean test(Document document) {
        return lists.stream().allMatch(list -> list.test(document)) && matcher.matches(document, rest);
    }

    private Predicate<Document> isListed(String field, List<?> values, Document condition) {
        var keys = new TreeSet<byte[]>(Arrays::compareUnsigned);
        values.forEach(value -> keys.add(key(value)));
        return document -> {
            var value = Missing.ofNullable(Utils.getSubdocumentValueCollectionAware(document, field));
            if (!(value instanceof Collection<?> elements)) {
                return keys.contains(key(value));
            }
            // What a path leads to inside of arrays, the server knows better.
            return field.indexOf('.') < 0
                    ? elements.stream().anyMatch(element -> keys.contains(key(element)))
                    : matcher.matches(document, condition);
        };
    }

    private static byte[] key(@Nullable Object value) {
        return new KeyEncoder().append(value, true).toBytes();
    }
}
