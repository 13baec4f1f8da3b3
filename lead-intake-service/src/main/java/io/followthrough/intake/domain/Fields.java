package io.followthrough.intake.domain;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An untrusted input as flat text: path → value, for example {@code person.externalIds.crm → 4711} or
 * {@code interests[0] → roofs}. A JSON body, a CloudEvent's data, a row of a file and a form all come down to this, so
 * that one set of rules serves them all. What is absent, null or blank is not there.
 */
public final class Fields {

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    private final TreeMap<String, String> values;

    private Fields(TreeMap<String, String> values) {
        this.values = values;
    }

    public static Fields of(Map<String, String> values) {
        var clean = new TreeMap<String, String>();
        values.forEach((path, value) -> {
            var text = Texts.clean(value);
            if (!text.isEmpty()) {
                clean.put(path, text);
            }
        });
        return new Fields(clean);
    }

    public @Nullable String get(String path) {
        return values.get(path);
    }

    /** The same, with a value for a field that has none. */
    public Fields orElse(String path, String value) {
        if (values.containsKey(path)) {
            return this;
        }
        var more = new TreeMap<>(values);
        more.put(path, value);
        return new Fields(more);
    }

    /** The same, without what stands at a path. */
    public Fields without(String path) {
        if (!values.containsKey(path)) {
            return this;
        }
        var fewer = new TreeMap<>(values);
        fewer.remove(path);
        return new Fields(fewer);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public Set<String> paths() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Whether anything lies deeper than the path, as if it were an object or a list. */
    public boolean hasBelow(String path) {
        return !startingWith(path + ".").isEmpty() || !startingWith(path + "[").isEmpty();
    }

    /** The entries of an object by their keys: of {@code person.externalIds.crm} the key is {@code crm}. */
    public Map<String, String> under(String path) {
        var entries = new LinkedHashMap<String, String>();
        startingWith(path + ".").forEach((entry, value) -> entries.put(entry.substring(path.length() + 1), value));
        return entries;
    }

    /** The elements of a list, in their order. */
    public List<String> list(String path) {
        return startingWith(path + "[").entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> index(entry.getKey().substring(path.length()))))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** All paths and values, one after the other: equal for equal inputs, whatever their order was. */
    public String[] content() {
        return values.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    private Map<String, String> startingWith(String prefix) {
        return values.subMap(prefix, prefix + Character.MAX_VALUE);
    }

    private static int index(String suffix) {
        var matcher = INDEX.matcher(suffix);
        return matcher.lookingAt() && matcher.group(1).length() < 9
                ? Integer.parseInt(matcher.group(1))
                : Integer.MAX_VALUE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fields fields && values.equals(fields.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Names only: values may be personal. */
    @Override
    public String toString() {
        return "Fields" + values.keySet();
    }
}
