package io.followthrough.events;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of who somebody is.
 *
 * @param email normalised: lower case, trimmed, IDNA
 * @param phone E.164, for example {@code +4930123456}
 * @param externalIds the person's number in other systems, by system: {@code {"crm": "4711"}}
 * @param language BCP 47, for example {@code pt-BR}
 * @param timeZone IANA, for example {@code America/Sao_Paulo}
 * @param socialProfiles address of a profile, by network
 * @param phoneExtension digits to dial after the phone number, for example {@code 12}: many share the number of a switchboard
 * @param otherEmails further addresses of the person, normalised as {@code email} is, without that one: nothing is sent there,
 *     and whoever writes from there, refuses there or is named by one is the person
 */
public record Person(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        Map<String, String> externalIds,
        @Nullable String jobTitle,
        @Nullable String language,
        @Nullable String timeZone,
        Map<String, String> socialProfiles,
        @Nullable String phoneExtension,
        List<String> otherEmails) {

    /** More addresses than these are nobody's. */
    private static final int MOST_ADDRESSES = 20;

    public static final Person UNKNOWN = new Person(null, null, null, Map.of(), null, null, null, Map.of());

    public Person {
        externalIds = Copies.of(externalIds);
        socialProfiles = Copies.of(socialProfiles);
        otherEmails = Copies.of(otherEmails);
    }

    /** Somebody whose phone rings without an extension. */
    public Person(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            Map<String, String> externalIds,
            @Nullable String jobTitle,
            @Nullable String language,
            @Nullable String timeZone,
            Map<String, String> socialProfiles) {
        this(name, email, phone, externalIds, jobTitle, language, timeZone, socialProfiles, null, List.of());
    }

    /** Every address of the person; the one that is written to first. */
    public List<String> emails() {
        return email == null
                ? otherEmails
                : otherEmails.isEmpty()
                        ? List.of(email)
                        : Stream.concat(Stream.of(email), otherEmails.stream()).toList();
    }

    /** The same person in another language. */
    public Person speaking(String other) {
        return new Person(
                name,
                email,
                phone,
                externalIds,
                jobTitle,
                other,
                timeZone,
                socialProfiles,
                phoneExtension,
                otherEmails);
    }

    /** The same person under another name. */
    public Person named(@Nullable String other) {
        return new Person(
                other,
                email,
                phone,
                externalIds,
                jobTitle,
                language,
                timeZone,
                socialProfiles,
                phoneExtension,
                otherEmails);
    }

    /** The same person, reached at these addresses as well. */
    public Person alsoAt(Collection<String> addresses) {
        return addresses.isEmpty()
                ? this
                : reachedAt(Stream.concat(otherEmails.stream(), addresses.stream())
                        .filter(address -> !address.equals(email))
                        .distinct()
                        .limit(MOST_ADDRESSES)
                        .toList());
    }

    /** The same person with these further addresses and no others. */
    public Person reachedAt(List<String> further) {
        return further.equals(otherEmails)
                ? this
                : new Person(
                        name,
                        email,
                        phone,
                        externalIds,
                        jobTitle,
                        language,
                        timeZone,
                        socialProfiles,
                        phoneExtension,
                        further);
    }
}
