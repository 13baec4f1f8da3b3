package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.backend.Constants;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the index by which fewest documents have to be read. How many entries an index has for a query it does not
 * guess: a sorted map tells it without reading them. Whatever is chosen, the whole query is checked again on each
 * document found.
 */
final class QueryPlanner {

    private QueryPlanner() {}

    /** @param limit how many documents are wanted, 0 being all */
    static Optional<IndexScan> plan(List<OrderedIndex> indexes, Document query, @Nullable Document orderBy, int limit) {
        var bounds = QueryBounds.of(query);
        if (bounds.isConstant(Constants.ID_FIELD)) {
            // By its id a document is found at once; most writes name it, and weighing a dozen indexes costs more than
            // reading.
            for (var index : indexes) {
                if (index.getName().equals(Constants.PRIMARY_KEY_INDEX_NAME)) {
                    return Optional.of(new IndexCandidate(index, bounds, List.of()).scan());
                }
            }
        }
        var sort = sortFields(orderBy);
        var useful = indexes.stream()
                // Told by its first field alone, before anything is looked up: collections have a dozen indexes.
                .filter(index ->
                        !sort.isEmpty() || bounds.of(index.getKeys().getFirst().getKey()) != null)
                .map(index -> new IndexCandidate(index, bounds, sort))
                .filter(IndexCandidate::isUseful)
                .toList();
        long fewest = Math.max(
                1, useful.stream().mapToLong(IndexCandidate::entries).min().orElse(1));
        return useful.stream()
                .min(Comparator.comparingDouble((IndexCandidate index) -> cost(index, limit, fewest))
                        .thenComparing(IndexCandidate::isSorted, Comparator.reverseOrder())
                        .thenComparing(IndexCandidate::exactFields, Comparator.reverseOrder()))
                .map(IndexCandidate::scan);
    }

    /**
     * Documents to read. In order, and with a limit, reading may stop early: of its entries one in so many matches, if
     * those that match are as many as the most selective index says.
     */
    private static double cost(IndexCandidate index, int limit, long fewest) {
        double all = index.entries();
        if (limit == 0 || !index.isSorted()) {
            return all;
        }
        return index.isExact() ? Math.min(all, limit) : Math.min(all, limit * all / fewest);
    }

    /** The fields to sort by and whether upwards; nothing for the natural order, which every order is. */
    private static List<Map.Entry<String, Boolean>> sortFields(@Nullable Document orderBy) {
        if (orderBy == null || orderBy.containsKey("$natural")) {
            return List.of();
        }
        return orderBy.entrySet().stream()
                .filter(field -> field.getValue() instanceof Number)
                .map(field -> Map.entry(field.getKey(), ((Number) field.getValue()).intValue() > 0))
                .toList();
    }
}
