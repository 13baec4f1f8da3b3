package io.followthrough.qualification.domain;

import io.followthrough.events.Person;
import io.followthrough.qualification.domain.identity.IdentifyingKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What undone merges left behind: whom a prospect is not, and which keys are theirs.
 *
 * @param prospects whom this one is never merged with again, unless somebody allows it
 * @param keys that facts of this one name and that belong to those
 * @param undone how many merges of this prospect into another were undone; tells the next one from them
 */
public record Apart(List<String> prospects, List<String> keys, int undone) {

    static final Apart FROM_NOBODY = new Apart(List.of(), List.of(), 0);

    public Apart {
        prospects = prospects == null ? List.of() : List.copyOf(prospects);
        keys = keys == null ? List.of() : List.copyOf(keys);
    }

    Apart from(String prospectId, Collection<String> theirKeys) {
        return new Apart(union(prospects, List.of(prospectId)), union(keys, theirKeys), undone);
    }

    Apart oneMoreUndone() {
        return new Apart(prospects, keys, undone + 1);
    }

    /** Nobody is kept apart any longer from any of these. */
    Apart notFrom(Collection<String> prospectIds) {
        var left = new ArrayList<>(prospects);
        left.removeAll(prospectIds);
        return new Apart(left, left.isEmpty() ? List.of() : keys, undone);
    }

    Apart union(Apart other) {
        return new Apart(union(prospects, other.prospects), union(keys, other.keys), Math.max(undone, other.undone));
    }

    /** The person without what belongs to somebody else. */
    public Person own(Person person) {
        if (keys.isEmpty()) {
            return person;
        }
        var number = own(person.phone(), phone -> "phone:" + phone);
        return new Person(
                person.name(),
                own(person.email(), IdentifyingKeys::email),
                number,
                person.externalIds().entrySet().stream()
                        .filter(id -> !keys.contains(IdentifyingKeys.external(id.getKey(), id.getValue())))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                person.jobTitle(),
                person.language(),
                person.timeZone(),
                person.socialProfiles(),
                number == null ? null : person.phoneExtension(),
                person.otherEmails().stream()
                        .filter(address -> !isTheirs(address))
                        .toList());
    }

    /** Whether this address is somebody else's. */
    boolean isTheirs(String address) {
        return keys.contains(IdentifyingKeys.email(address));
    }

    private @Nullable String own(@Nullable String value, UnaryOperator<String> key) {
        return value == null || keys.contains(key.apply(value)) ? null : value;
    }

    private static List<String> union(Collection<String> some, Collection<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }
}
