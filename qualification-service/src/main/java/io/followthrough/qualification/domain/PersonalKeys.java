package io.followthrough.qualification.domain;

import io.followthrough.events.IdentityKey;
import io.followthrough.events.Person;
import io.followthrough.qualification.domain.identity.IdentifyingKeys;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys that lead to a person. */
public final class PersonalKeys {

    private PersonalKeys() {}

    /**
     * What a fact is assigned by, for example {@code email:ann@example.com}: the person's own keys, and only without any
     * what shared numbers and addresses say together with the name.
     */
    public static List<String> of(@Nullable Person person) {
        var keys = IdentifyingKeys.of(person);
        return keys.own().isEmpty() ? keys.shared() : keys.own();
    }

    /** Own and shared ones. */
    public static List<String> all(@Nullable Person person) {
        var keys = IdentifyingKeys.of(person);
        var all = new LinkedHashSet<>(keys.own());
        all.addAll(keys.shared());
        return List.copyOf(all);
    }

    /** Also each identifier as it was written, which is how others hold it. */
    public static Set<String> asHeldElsewhere(@Nullable Person person) {
        var all = new LinkedHashSet<>(all(person));
        IdentityKey.all(person, null).forEach(key -> all.add(key.toString()));
        return all;
    }
}
