package io.followthrough.intake.adapters;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import io.followthrough.events.EventJson;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.json.JsonInput;
import io.followthrough.kit.access.AccessKeys;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a sender sent, or one part of it, to be asked by JSON paths. */
final class Delivery {

    private static final Configuration QUIET = Configuration.defaultConfiguration()
            .addOptions(Option.SUPPRESS_EXCEPTIONS, Option.DEFAULT_PATH_LEAF_TO_NULL);
    private static final String HEADER = "header:";

    /** Before the path of a part of an id that is as long as what it names: its hash is as good. */
    private static final String HASH = "hash:";

    /** Between the parts of an id that takes several. */
    static final String AND = " + ";

    private final Object json;
    private final Map<String, String> headers;

    private Delivery(Object json, Map<String, String> headers) {
        this.json = json;
        this.headers = headers;
    }

    /** @param headers by their names in lower case */
    static Delivery of(JsonNode json, Map<String, String> headers) {
        var value = EventJson.MAPPER.treeToValue(json, Object.class);
        return new Delivery(value == null ? Map.of() : value, headers); // of null nothing can be asked
    }

    @Nullable
    String header(String name) {
        return headers.get(name.toLowerCase(java.util.Locale.ROOT));
    }

    boolean has(String path) {
        return !isNothing(read(path));
    }

    /** The text of the first place that has one; {@code header:X-Id} is a place, too. */
    Optional<String> first(List<String> paths) {
        return paths.stream().flatMap(path -> at(path).stream()).findFirst();
    }

    /** What tells it from others: the first of these that is there whole; parts are joined by {@value #AND}. */
    Optional<String> identity(List<String> ids) {
        return ids.stream().flatMap(id -> joined(id).stream()).findFirst();
    }

    private Optional<String> joined(String id) {
        var parts = Stream.of(id.split(Pattern.quote(AND)))
                .map(part -> part(part.strip()).orElse(""))
                .toList();
        return parts.contains("") ? Optional.empty() : Optional.of(String.join("/", parts));
    }

    private Optional<String> part(String part) {
        return part.startsWith(HASH) ? at(path(part)).map(AccessKeys::hash) : at(part);
    }

    /** The path of a part of an id. */
    static String path(String part) {
        var path = part.strip();
        return path.startsWith(HASH) ? path.substring(HASH.length()) : path;
    }

    private Optional<String> at(String path) {
        return Optional.ofNullable(path.startsWith(HEADER) ? header(path.substring(HEADER.length())) : text(path))
                .filter(text -> !text.isBlank());
    }

    /** What stands at a path as one text: names of several parts with a space, choices with a comma. */
    @Nullable
    String text(String path) {
        return text(read(path));
    }

    /** Each part that a path finds. */
    List<Delivery> parts(String path) {
        return read(path) instanceof List<?> found
                ? found.stream()
                        .filter(Objects::nonNull)
                        .map(part -> new Delivery(part, headers))
                        .toList()
                : List.of();
    }

    /** The entries of an object by their keys, or of a list of objects with a {@code name} and a {@code value}; texts only. */
    List<Map.Entry<String, String>> entries(String path) {
        var found = read(path);
        if (found instanceof String text && text.startsWith("{")) { // JSON in a field of a form
            found = readable(text).orElse(text);
        }
        var entries = new ArrayList<Map.Entry<String, String>>();
        if (found instanceof Map<?, ?> object) {
            object.forEach((key, value) -> add(entries, key, value));
        }
        if (found instanceof List<?> list) {
            list.forEach(each -> {
                if (each instanceof Map<?, ?> pair && pair.get("name") instanceof String name) {
                    add(entries, name, pair.get("value"));
                }
            });
        }
        return entries;
    }

    private static void add(List<Map.Entry<String, String>> entries, @Nullable Object key, @Nullable Object value) {
        var text = text(value instanceof Map<?, ?> told && told.get("value") != null ? told.get("value") : value);
        if (text != null) {
            entries.add(Map.entry(String.valueOf(key), text));
        }
    }

    /** By the rules of all that comes in; empty: it cannot be read. */
    private static Optional<Object> readable(String json) {
        return JsonInput.read(json.getBytes(StandardCharsets.UTF_8)) instanceof Validated.Accepted<JsonNode>(var read)
                ? Optional.ofNullable(EventJson.MAPPER.treeToValue(read, Object.class))
                : Optional.empty();
    }

    private @Nullable Object read(String path) {
        try {
            return JsonPath.using(QUIET).parse(json).read(path);
        } catch (
                JsonPathException
                        leadsNowhere) { // a filter over what is no list: thrown however quiet it is told to be
            return null;
        }
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list -> joined(list.stream(), ", ");
            case Map<?, ?> map -> joined(map.values().stream(), " ");
            default -> value.toString();
        };
    }

    private static @Nullable String joined(Stream<?> values, String between) {
        var text = values.map(Delivery::text)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(between));
        return text.isEmpty() ? null : text;
    }
}
