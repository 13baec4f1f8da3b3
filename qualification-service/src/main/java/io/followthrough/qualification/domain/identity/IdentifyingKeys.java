package io.followthrough.qualification.domain.identity;

import io.followthrough.events.DerivedIds;
import io.followthrough.events.Person;
import io.followthrough.reading.names.NameReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keys made of what is told of a person.
 *
 * @param own each is one person's alone: the mailbox, ids in other systems; the most preferred first
 * @param shared what others may have too, together with the name: {@code phone:+4930987654/hans meier}. Without a name, and
 *     with nothing of their own, the bare number or role address stands for whoever is reached there
 * @param further mailboxes of the person's besides the first: {@code email:ann@home.example}. Whoever has one of them as the
 *     first may be the person, or somebody who shares it
 */
public record IdentifyingKeys(List<String> own, List<String> shared, List<String> further) {

    /** The name of another address among the ids in other systems. */
    public static final String ADDRESS = "email";

    /** How the key of a mailbox begins. */
    public static final String EMAIL = "email:";

    private static final IdentifyingKeys NONE = new IdentifyingKeys(List.of(), List.of(), List.of());

    public static IdentifyingKeys of(@Nullable Person person) {
        if (person == null) {
            return NONE;
        }
        var own = new ArrayList<String>();
        var email = person.email();
        if (email != null && !EmailAddresses.isShared(email)) {
            own.add(email(email));
        }
        new TreeMap<>(person.externalIds()).forEach((system, id) -> addTo(own, external(system, id)));
        var further = further(person);
        further.removeAll(own);
        var places = ofMany(person);
        if (places.isEmpty()) {
            return new IdentifyingKeys(own, List.of(), further);
        }
        var name = NameReader.read(person.name(), person.language()).key();
        if (name.isEmpty()) {
            return new IdentifyingKeys(own, own.isEmpty() ? places : List.of(), further);
        }
        return new IdentifyingKeys(
                own, places.stream().map(place -> place + "/" + name).toList(), further);
    }

    private static List<String> further(Person person) {
        var further = new ArrayList<String>();
        person.otherEmails().stream()
                .filter(address -> !EmailAddresses.isShared(address))
                .forEach(address -> addTo(further, email(address)));
        return further;
    }

    private static void addTo(List<String> keys, String key) {
        if (!keys.contains(key)) {
            keys.add(key);
        }
    }

    /** Numbers and addresses at which several people may be reached: {@code phone:+4930987654}. */
    public static List<String> places(Person person) {
        var places = ofMany(person);
        places.addAll(further(person));
        return places;
    }

    /** Those that are meant for several people: numbers, and addresses of a function. */
    private static List<String> ofMany(Person person) {
        var places = new ArrayList<String>();
        if (person.phone() != null && !TelephoneNumbers.isDummy(person.phone())) {
            places.add("phone:" + person.phone());
        }
        if (person.email() != null && EmailAddresses.isShared(person.email())) {
            places.add(email(person.email()));
        }
        person.otherEmails().stream()
                .filter(EmailAddresses::isShared)
                .forEach(address -> addTo(places, email(address)));
        return places;
    }

    /** The key of a mailbox. @param email lower case */
    public static String email(String email) {
        return EMAIL + EmailAddresses.mailbox(email);
    }

    /** The id of the prospect that is made for whoever is the first to name this key. */
    public static String prospectOf(String key) {
        return DerivedIds.of("prospect", key);
    }

    /** As it claims somebody, whichever way it was written: {@code email:ann+shop@example.com}, {@code external:CRM:A1}. */
    public static String canonical(String key) {
        var parts = key.split(":", 3);
        return switch (parts[0]) {
            case "email" -> parts.length > 1 ? email(key.substring(EMAIL.length())) : key;
            case "external" -> parts.length > 2 ? external(parts[1], parts[2]) : key;
            default -> key;
        };
    }

    /**
     * The key of somebody's id in another system. One that is called {@code email} is an address that is or was the same
     * person's, as senders tell it when somebody has another one now.
     */
    public static String external(String system, String id) {
        if (isAddress(system, id)) {
            return email(id.strip().toLowerCase(Locale.ROOT));
        }
        return "external:" + ExternalIds.normalised(system, id);
    }

    /** A mailbox of several people leads to nobody. */
    private static boolean isAddress(String system, String id) {
        var at = id.strip().indexOf('@');
        return at > 0
                && system.strip().equalsIgnoreCase(ADDRESS)
                && !EmailAddresses.isShared(id.strip().toLowerCase(Locale.ROOT));
    }
}
