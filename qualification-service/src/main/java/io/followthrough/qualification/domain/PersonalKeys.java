package io.followthrough.qualification.domain;

import io.followthrough.events.IdentityKey;
import io.followthrough.events.ListKeys;
import io.followthrough.events.Person;
import io.followthrough.qualification.domain.identity.EmailAddresses;
import io.followthrough.qualification.domain.identity.IdentifyingKeys;
import io.followthrough.reading.names.NameReader;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Those that are the person's alone. */
    public static List<String> own(@Nullable Person person) {
        return IdentifyingKeys.of(person).own();
    }

    /** By which somebody is recognised who is named at their company; empty for a name that has one word. */
    public static Optional<String> named(@Nullable String name, @Nullable String domain) {
        var key = NameReader.read(name).key();
        return domain != null && key.contains(" ") ? Optional.of("named:" + key + "@" + domain) : Optional.empty();
    }

    /** Own and shared ones; further addresses, which others may have too, together with the name. */
    public static List<String> all(@Nullable Person person) {
        var keys = IdentifyingKeys.of(person);
        var all = new LinkedHashSet<>(keys.own());
        all.addAll(keys.shared());
        all.addAll(named(person, keys.further()));
        return List.copyOf(all);
    }

    /** Also each identifier as it was written, which is how others hold it, and each mailbox as whoever names it among others would. */
    public static Set<String> asHeldElsewhere(@Nullable Person person) {
        var all = new LinkedHashSet<>(all(person));
        IdentityKey.all(person, null).forEach(key -> all.add(key.toString()));
        all.addAll(named(person, own(person)));
        return all;
    }

    /** Every mailbox of the person: {@code email:ann@example.com}. */
    public static Set<String> mailboxes(Person person) {
        return person.emails().stream().map(IdentifyingKeys::email).collect(Collectors.toSet());
    }

    /** Of whom nothing is told but an address, that one alone. */
    private static List<String> named(@Nullable Person person, List<String> keys) {
        if (person == null || keys.isEmpty()) {
            return List.of();
        }
        var name = NameReader.read(person.name(), person.language()).key();
        return keys.stream()
                .filter(key -> key.startsWith("email:"))
                .map(key -> name.isEmpty() ? key : key + "/" + name)
                .toList();
    }

    /**
     * The {@link ListKeys} by which a list may name somebody of whom all this is known. What others may have too counts
     * together with each of the names; alone only a number, which says nobody's.
     *
     * @param domains of the companies that they were said to be of
     */
    public static Set<String> onLists(Collection<Person> known, Collection<String> domains) {
        var names = known.stream()
                .map(Person::name)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var all = new LinkedHashSet<String>();
        for (var person : known) {
            if (person.email() != null && !EmailAddresses.isShared(person.email())) {
                all.add(ListKeys.mailbox(person.email()));
                names.forEach(name -> all.add(ListKeys.named(ListKeys.mailbox(person.email()), name)));
            }
            person.externalIds().forEach((system, id) -> all.add(ListKeys.externalId(system, id)));
            for (var place : IdentifyingKeys.places(person)) {
                names.forEach(name -> all.add(ListKeys.named(place, name)));
                if (place.startsWith(ListKeys.phone("")) || names.isEmpty()) {
                    all.add(place);
                }
            }
        }
        domains.forEach(domain -> names.forEach(name -> all.add(ListKeys.named(ListKeys.company(domain), name))));
        return all;
    }
}
