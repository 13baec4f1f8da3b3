package io.followthrough.qualification.domain.naming;

import io.followthrough.events.Company;
import io.followthrough.events.Person;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as they were named.
 *
 * @param phone as written
 * @param jobTitle as written
 * @param company of whoever named them, where they are of the same house
 * @param language in which the namer is written to, where they are of the same house; so is the time zone
 */
public record NamedPerson(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String jobTitle,
        @Nullable Company company,
        @Nullable String language,
        @Nullable String timeZone) {

    /** Field by field what is known already, and what another naming adds. */
    NamedPerson and(NamedPerson other) {
        return new NamedPerson(
                longer(name, other.name),
                or(email, other.email),
                or(phone, other.phone),
                or(jobTitle, other.jobTitle),
                company == null ? other.company : company,
                or(language, other.language),
                or(timeZone, other.timeZone));
    }

    /** What a representative knows better. */
    public NamedPerson corrected(Correction correction) {
        return new NamedPerson(
                or(correction.name(), name),
                or(correction.email(), email),
                or(correction.phone(), phone),
                or(correction.jobTitle(), jobTitle),
                company,
                language,
                timeZone);
    }

    /** What a representative knows better; null for what is as it was read. */
    public record Correction(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String jobTitle) {

        public static final Correction NONE = new Correction(null, null, null, null);
    }

    public Person person() {
        return new Person(name, email, phone, Map.of(), jobTitle, language, timeZone, Map.of());
    }

    /** "Jane Doe" says more than "Jane". */
    private static @Nullable String longer(@Nullable String one, @Nullable String other) {
        return one == null || other != null && other.length() > one.length() && other.contains(one) ? other : one;
    }

    private static @Nullable String or(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
