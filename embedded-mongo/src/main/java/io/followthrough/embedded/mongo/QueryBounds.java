package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import io.followthrough.embedded.mongo.Bounds.End;
import io.followthrough.embedded.mongo.Bounds.Points;
import io.followthrough.embedded.mongo.Bounds.Prefix;
import io.followthrough.embedded.mongo.Bounds.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from a query what must hold for each field: its top level and everything joined to that by {@code $and}. */
final class QueryBounds {

    private static final Set<String> RANGE_OPERATORS = Set.of("$gt", "$gte", "$lt", "$lte");
    private static final Pattern BEGINNING = Pattern.compile("\\^(?:\\\\Q(.+?)\\\\E|([\\w @-]+))(\\.\\*)?\\$?");

    private final Map<String, Bounds> bounds = new HashMap<>();
    private boolean exact = true;

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

    /** Whether the bounds of so many fields are all that the query says; else they let through more. */
    boolean areExactly(int fields) {
        return exact && bounds.size() == fields;
    }

    private void read(Document query) {
        query.forEach((field, condition) -> {
            if (field.equals("$and") && condition instanceof Collection<?> parts) {
                for (var part : parts) {
                    if (part instanceof Document conditions) {
                        read(conditions);
                    } else {
                        exact = false;
                    }
                }
            } else {
                var found = field.startsWith("$") ? null : boundsOf(condition);
                if (found == null) {
                    exact = false;
                } else {
                    bounds.merge(field, found, this::tighter);
                }
            }
        });
    }

    private @Nullable Bounds boundsOf(@Nullable Object condition) {
        if (condition instanceof BsonRegularExpression expression) {
            return beginning(expression);
        }
        if (condition instanceof Document operators && hasOperators(operators)) {
            return boundsOf(operators);
        }
        return point(condition);
    }

    private @Nullable Bounds boundsOf(Document operators) {
        if (operators.containsKey("$eq")) {
            exact &= operators.size() == 1;
            return point(operators.get("$eq"));
        }
        if (operators.get("$in") instanceof Collection<?> values
                && values.stream().allMatch(QueryBounds::isComparable)) {
            exact &= operators.size() == 1 && values.stream().noneMatch(Decimal128.class::isInstance);
            return new Points(Collections.unmodifiableList(new ArrayList<>(values)));
        }
        if (operators.get("$all") instanceof Collection<?> values && !values.isEmpty()) {
            exact = false;
            return point(values.iterator().next());
        }
        if (BsonRegularExpression.isRegularExpression(operators)) {
            return beginning(BsonRegularExpression.convertToRegularExpression(operators));
        }
        return range(operators);
    }

    private @Nullable Bounds point(@Nullable Object value) {
        exact &= !(value instanceof Decimal128);
        return isComparable(value) ? new Points(Collections.singletonList(value)) : null;
    }

    /** A pattern that is tied to the beginning of the text and begins with plain characters. */
    private @Nullable Bounds beginning(BsonRegularExpression expression) {
        exact = false;
        var options = expression.getOptions();
        var plain = BEGINNING.matcher(expression.getPattern());
        if (options != null && !options.isEmpty() || !plain.matches()) {
            return null;
        }
        return new Prefix(plain.group(1) == null ? plain.group(2) : plain.group(1));
    }

    private @Nullable Bounds range(Document operators) {
        var lower = end(operators, "$gte", "$gt");
        var upper = end(operators, "$lte", "$lt");
        exact &= RANGE_OPERATORS.containsAll(operators.keySet())
                && operators.size() == (lower == null ? 0 : 1) + (upper == null ? 0 : 1);
        return lower == null && upper == null ? null : between(lower, upper);
    }

    private @Nullable End end(Document operators, String including, String excluding) {
        boolean included = operators.containsKey(including);
        var value = operators.get(included ? including : excluding);
        exact &= !(value instanceof Decimal128);
        return value != null && isComparable(value) ? new End(value, included) : null;
    }

    /** Of ends of two types only the lower is kept: the query finds nothing then, whatever is looked up. */
    private Range between(@Nullable End lower, @Nullable End upper) {
        boolean oneType = lower == null || upper == null || TypeOrder.of(lower.value()) == TypeOrder.of(upper.value());
        exact &= oneType;
        return new Range(lower, oneType ? upper : null);
    }

    private Bounds tighter(Bounds one, Bounds other) {
        exact = false;
        if (one instanceof Range(var lower, var upper) && other instanceof Range(var otherLower, var otherUpper)) {
            return between(lower == null ? otherLower : lower, upper == null ? otherUpper : upper);
        }
        return one instanceof Points ? one : other;
    }

    private static boolean hasOperators(Document value) {
        return value.keySet().stream().anyMatch(name -> name.startsWith("$"));
    }

    /** Whether equality with the value is equality of keys: not so for lists, patterns, references and the extremes. */
    private static boolean isComparable(@Nullable Object value) {
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
