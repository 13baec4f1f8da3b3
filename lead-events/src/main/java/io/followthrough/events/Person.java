package io.followthrough.events;

import java.util.Map;
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
        @Nullable String phoneExtension) {

    public static final Person UNKNOWN = new Person(null, null, null, Map.of(), null, null, null, Map.of());

    public Person {
        externalIds = Copies.of(externalIds);
        socialProfiles = Copies.of(socialProfiles);
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
        this(name, email, phone, externalIds, jobTitle, language, timeZone, socialProfiles, null);
    }

    /** The same person in another language. */
    public Person speaking(String other) {
        return new Person(name, email, phone, externalIds, jobTitle, other, timeZone, socialProfiles, phoneExtension);
    }
}
