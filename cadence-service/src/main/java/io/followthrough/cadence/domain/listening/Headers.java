package io.followthrough.cadence.domain.listening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Header fields of a message; names in any case, values unfolded and decoded. */
public final class Headers {

    private final Map<String, List<String>> byName;

    private Headers(Map<String, List<String>> byName) {
        this.byName = byName;
    }

    /** One field as it was written. */
    public record Field(String name, String value) {}

    public static Headers of(List<Field> fields) {
        var byName = new LinkedHashMap<String, List<String>>();
        fields.forEach(field -> byName.computeIfAbsent(lower(field.name()), name -> new ArrayList<>())
                .add(field.value().strip()));
        return new Headers(byName);
    }

    /** With this field instead of all of its name. */
    Headers with(String name, String value) {
        var changed = new LinkedHashMap<>(byName);
        changed.put(lower(name), List.of(value.strip()));
        return new Headers(changed);
    }

    /** The first value; empty if there is no such field. */
    public String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    public List<String> all(String name) {
        return byName.getOrDefault(lower(name), List.of());
    }

    public boolean has(String name) {
        return byName.containsKey(lower(name));
    }

    /** Whether a value of the field begins like this, in any case. */
    public boolean saysOf(String name, String beginning) {
        return all(name).stream().anyMatch(value -> lower(value).startsWith(beginning));
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
