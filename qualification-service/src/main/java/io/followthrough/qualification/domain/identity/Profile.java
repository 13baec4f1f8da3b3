package io.followthrough.qualification.domain.identity;

import io.followthrough.events.Company;
import io.followthrough.events.Person;
import io.followthrough.reading.names.NameQuality;
import io.followthrough.reading.names.NameReader;
import io.followthrough.reading.names.PersonName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one person and may agree with another, or contradict.
 *
 * @param names as they were written, read
 * @param mailboxes personal ones
 * @param places numbers, and addresses that others may have too, further ones of the person among them: {@code phone:+4930987654}
 * @param idsBySystem numbers in other systems, normalised, by system
 * @param companies their domains
 */
public record Profile(
        List<PersonName> names,
        Set<String> mailboxes,
        Set<String> places,
        Map<String, Set<String>> idsBySystem,
        Set<String> companies) {

    /** Names, places and companies by which a search finds those who may be the same person. */
    public Set<String> blocks() {
        var blocks = new TreeSet<>(places);
        names.stream()
                .map(PersonName::key)
                .filter(key -> key.contains(" "))
                .forEach(key -> companies.forEach(company -> blocks.add("name:" + key + "@" + company)));
        return blocks;
    }

    /** Whether both are reached at one place, or the one has among further addresses what the other has. */
    public boolean meets(Profile other) {
        return !Collections.disjoint(places, other.places) || sharesAnAddressWith(other);
    }

    /** Whether an address of one person's that the one has besides another is the other's, too. */
    boolean sharesAnAddressWith(Profile other) {
        return other.isAmongFurtherOf(this)
                || isAmongFurtherOf(other)
                || places.stream().filter(Profile::isOfOne).anyMatch(other.places::contains);
    }

    private boolean isAmongFurtherOf(Profile other) {
        return mailboxes.stream().anyMatch(mailbox -> other.places.contains(IdentifyingKeys.email(mailbox)));
    }

    private static boolean isOfOne(String place) {
        return place.startsWith(IdentifyingKeys.EMAIL)
                && !EmailAddresses.isShared(place.substring(IdentifyingKeys.EMAIL.length()));
    }

    /** Whether nobody in particular is reached there, as at an address of a company. */
    boolean isMailboxOfMany() {
        return names.isEmpty()
                && mailboxes.isEmpty()
                && places.stream().anyMatch(place -> place.startsWith(IdentifyingKeys.EMAIL) && !isOfOne(place));
    }

    /** Adds up what one fact after the other tells. */
    public static final class Builder {

        private final Map<String, PersonName> names = new HashMap<>();
        private final Set<String> mailboxes = new LinkedHashSet<>();
        private final Set<String> places = new LinkedHashSet<>();
        private final Map<String, Set<String>> ids = new HashMap<>();
        private final Set<String> companies = new HashSet<>();

        public Builder with(@Nullable Person person, @Nullable Company company) {
            if (person != null) {
                add(person);
            }
            var told = company == null ? null : CompanyDomains.of(company.domain());
            if (told != null) {
                companies.add(told);
            }
            return this;
        }

        private void add(Person person) {
            var name = NameReader.read(person.name(), person.language());
            if (name.quality() != NameQuality.NONE) {
                names.putIfAbsent(name.key(), name);
            }
            var email = person.email();
            if (email != null) {
                if (!EmailAddresses.isShared(email)) {
                    mailboxes.add(EmailAddresses.mailbox(email));
                }
                Stream.ofNullable(CompanyDomains.of(EmailAddresses.domain(email)))
                        .forEach(companies::add);
            }
            places.addAll(IdentifyingKeys.places(person));
            person.externalIds()
                    .forEach((system, id) -> ids.computeIfAbsent(
                                    system.strip().toLowerCase(java.util.Locale.ROOT), first -> new TreeSet<>())
                            .add(ExternalIds.normalised(system, id)));
        }

        public Profile build() {
            return new Profile(new ArrayList<>(names.values()), mailboxes, places, ids, companies);
        }
    }
}
