package io.followthrough.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What tells one person from another, and the key of their records in Kafka before they are known: the e-mail address,
 * else the phone number, else an external id, else company domain and name. Expects a normalised {@link Person}.
 */
public record IdentityKey(Kind kind, String value) {

    /** In order of preference. All but the last claim a person; people of one company may share a name. */
    public enum Kind {
        EMAIL,
        PHONE,
        EXTERNAL_ID,
        COMPANY_AND_NAME
    }

    /** For example {@code email:ann@example.com}, {@code phone:+4930123456}, {@code external:crm:4711}. */
    @Override
    public String toString() {
        return switch (kind) {
            case EMAIL -> "email:" + value;
            case PHONE -> "phone:" + value;
            case EXTERNAL_ID -> "external:" + value;
            case COMPANY_AND_NAME -> "company:" + value;
        };
    }

    /** The key of an address, as {@link #toString} writes it. @param address as it is kept */
    public static String ofEmail(String address) {
        return new IdentityKey(Kind.EMAIL, address).toString();
    }

    /** The preferred key, empty when nothing tells who it is. */
    public static Optional<IdentityKey> of(@Nullable Person person, @Nullable Company company) {
        return all(person, company).stream().findFirst();
    }

    /** Every key that the data holds, in order of preference. */
    public static List<IdentityKey> all(@Nullable Person person, @Nullable Company company) {
        var keys = new ArrayList<IdentityKey>();
        if (person == null) {
            return keys;
        }
        if (person.email() != null) {
            keys.add(new IdentityKey(Kind.EMAIL, person.email()));
        }
        if (person.phone() != null) {
            keys.add(new IdentityKey(Kind.PHONE, person.phone()));
        }
        person.externalIds().forEach((system, id) -> keys.add(new IdentityKey(Kind.EXTERNAL_ID, system + ":" + id)));
        if (keys.isEmpty() && person.name() != null && company != null && company.domain() != null) {
            var name = person.name().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            keys.add(new IdentityKey(Kind.COMPANY_AND_NAME, company.domain() + "/" + name));
        }
        return keys;
    }
}
