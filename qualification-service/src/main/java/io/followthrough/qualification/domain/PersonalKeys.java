package io.followthrough.qualification.domain;

import io.followthrough.events.IdentityKey;
import io.followthrough.events.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys that claim a person: e-mail, phone and external ids. People of one company may share a name, which claims nobody. */
public final class PersonalKeys {

    private PersonalKeys() {}

    /** In order of preference, for example {@code email:ann@example.com}. */
    public static List<String> of(@Nullable Person person) {
        return IdentityKey.all(person, null).stream().map(IdentityKey::toString).toList();
    }
}
