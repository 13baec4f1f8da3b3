package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import io.followthrough.embedded.mongo.Bounds.Points;
import io.followthrough.embedded.mongo.Bounds.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads from a query what must hold for each field: its top level and everything joined to that by {@code $and}. */
final class QueryBounds {

    private final Map<String, Bounds> bounds = new HashMap<>();

    private QueryBounds() {}

    static QueryBounds of(Document query) {
        var result = new QueryBounds();
        result.read(query);
        return result;
    }

    @Nullable
    Bounds of(String field) {
        return bounds.get(field);
    }

    /** Whether the field can have one value only, so that sorting by it changes nothing. */
    boolean isConstant(String field) {
        return bounds.get(field) instanceof Points points && points.values().size() == 1;
    }

    private void read(Document query) {
        query.forEach((field, condition) -> {
            if (field.equals("$and") && condition instanceof Collection<?> parts) {
                parts.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .forEach(this::read);
            } else if (!field.startsWith("$")) {
                var found = boundsOf(condition);
                if (found != null) {
                    bounds.merge(field, found, QueryBounds::tighter);
                }
            }
        });
    }

    private static @Nullable Bounds boundsOf(@Nullable Object condition) {
        if (condition instanceof Document operators && hasOperators(operators)) {
            return boundsOf(operators);
        }
        return isComparable(condition) ? new Points(Collections.singletonList(condition)) : null;
    }

    private static @Nullable Bounds boundsOf(Document operators) {
        if (operators.containsKey("$eq")) {
            return isComparable(operators.get("$eq"))
                    ? new Points(Collections.singletonList(operators.get("$eq")))
                    : null;
        }
        if (operators.get("$in") instanceof Collection<?> values
                && values.stream().allMatch(QueryBounds::isComparable)) {
            return new Points(Collections.unmodifiableList(new ArrayList<>(values)));
        }
        var lower = end(operators, "$gte", "$gt");
        var upper = end(operators, "$lte", "$lt");
        if (lower == null && upper == null) {
            return null;
        }
        return Range.between(lower, upper);
    }

    private static @Nullable Object end(Document operators, String including, String excluding) {
        var value = operators.containsKey(including) ? operators.get(including) : operators.get(excluding);
        return value != null && isComparable(value) ? value : null;
    }

    private static Bounds tighter(Bounds one, Bounds other) {
        if (one instanceof Range(var lower, var upper) && other instanceof Range(var otherLower, var otherUpper)) {
            return Range.between(lower == null ? otherLower : lower, upper == null ? otherUpper : upper);
        }
        return one instanceof Points ? one : other;
    }

    private static boolean hasOperators(Document value) {
        return value.keySet().stream().anyMatch(name -> name.startsWith("$"));
    }

    /** Whether equality with the value is equality of keys: not so for lists, patterns, references and the extremes. */
    static boolean isComparable(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case Collection<?> list -> false;
            case BsonRegularExpression pattern -> false;
            case MinKey min -> false;
            case MaxKey max -> false;
            case Document document -> !hasOperators(document);
            default -> true;
        };
    }

    /** The values that {@code $in} lists, when all can be looked up by key; null otherwise. */
    static @Nullable List<?> listed(@Nullable Object condition) {
        return condition instanceof Document operators
                        && operators.size() == 1
                        && operators.get("$in") instanceof List<?> values
                        && values.stream().allMatch(QueryBounds::isComparable)
                ? values
                : null;
    }
}
