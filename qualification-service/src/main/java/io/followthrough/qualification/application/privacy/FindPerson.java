package io.followthrough.qualification.application.privacy;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.IdentityKey;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Person;
import io.followthrough.qualification.application.Claims;
import io.followthrough.qualification.application.ProspectDirectory;
import io.followthrough.qualification.application.ProspectDirectory.Query;
import io.followthrough.qualification.domain.PersonalKeys;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.qualification.domain.identity.EmailAddresses;
import io.followthrough.qualification.domain.identity.IdentifyingKeys;
import io.followthrough.qualification.domain.identity.WrittenNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything of one person, by any of their identifiers. */
public final class FindPerson {

    private static final int MOST_NAMESAKES = 200;

    private final Claims claims;
    private final ProspectDirectory directory;

    public FindPerson(Claims claims, ProspectDirectory directory) {
        this.claims = claims;
        this.directory = directory;
    }

    /**
     * @param prospect who goes on
     * @param merged who was merged into them, with the facts that they had before
     * @param keys that lead to them
     */
    public record Found(Prospect prospect, List<Prospect> merged, Set<String> keys) {

        /** Of all who are this person. */
        public List<String> prospectIds() {
            var ids = new ArrayList<String>();
            ids.add(prospect.prospectId());
            ids.addAll(prospect.absorbed());
            return ids;
        }

        /** Who goes on, and all who were merged into them. */
        Stream<Prospect> all() {
            return Stream.concat(Stream.of(prospect), merged.stream());
        }

        /** As whom facts name the person, without what turned out to be somebody else's. */
        public List<Person> people() {
            return all().flatMap(one -> Stream.concat(
                                    one.captures().stream().map(LeadCaptured::person),
                                    one.activities().stream().map(ActivityRecorded::person))
                            .filter(Objects::nonNull)
                            .map(one.apart()::own))
                    .toList();
        }

        /** By which others hold them. */
        public Set<String> keysElsewhere() {
            var all = new TreeSet<>(keys);
            people().forEach(person -> all.addAll(PersonalKeys.asHeldElsewhere(person)));
            furtherAddresses().forEach(address -> all.add(IdentityKey.ofEmail(address)));
            return all;
        }

        /** Further ones that nobody else has as the first. */
        Set<String> furtherAddresses() {
            return people().stream()
                    .flatMap(person -> person.otherEmails().stream())
                    .filter(address ->
                            !EmailAddresses.isShared(address) && keys.contains(IdentifyingKeys.email(address)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** @throws SeveralPeopleException if several people have it */
    public Optional<Found> by(Identifier identifier) {
        return switch (identifier) {
            case Identifier.Id(var prospectId) -> byProspectId(prospectId);
            case Identifier.Key(var key) -> byKey(key);
            case Identifier.Number(var number) -> theOnly(byNumber(number));
            case Identifier.Name name -> theOnly(byName(name));
        };
    }

    /**
     * @param identityKey for example {@code email:ann@example.com}
     * @throws SeveralPeopleException if it is a number or an address that several people have
     */
    public Optional<Found> byKey(String identityKey) {
        return theOnly(holders(IdentifyingKeys.canonical(identityKey)));
    }

    /** Everybody with that name, who may be several people or somebody else altogether. */
    public Collection<Found> byName(Identifier.Name wanted) {
        var people = people(listed(wanted.words()));
        var namesakes = people.stream()
                .filter(found -> found.prospect().people().anyMatch(person -> wanted.isOf(person.name())))
                .toList();
        return namesakes.isEmpty() ? people : namesakes;
    }

    private Collection<Found> byNumber(WrittenNumber number) {
        var ids = listed(number.ending()).stream()
                .filter(prospect ->
                        prospect.people().anyMatch(person -> person.phone() != null && number.means(person.phone())))
                .toList();
        return people(ids);
    }

    private List<Prospect> listed(String words) {
        return directory
                .list(new Query(words, null, null, null, null), MOST_NAMESAKES, null)
                .prospects();
    }

    private Collection<Found> people(Collection<Prospect> prospects) {
        var found = new TreeMap<String, Found>();
        prospects.forEach(prospect -> byProspectId(prospect.prospectId())
                .ifPresent(person -> found.put(person.prospect().prospectId(), person)));
        return found.values();
    }

    /** Who is reached by a key, which may be several people's. */
    private Collection<Found> holders(String key) {
        var holders = new TreeSet<>(directory.sharing(Set.of(key)).getOrDefault(key, Set.of()));
        Optional.ofNullable(claims.find(Set.of(key)).get(key)).ifPresent(holders::add);
        var found = new TreeMap<String, Found>();
        holders.forEach(id ->
                byProspectId(id).ifPresent(person -> found.put(person.prospect().prospectId(), person)));
        return found.values();
    }

    /** Others who are reached where somebody is, and are not them. */
    public Set<String> sharingPlacesWith(Found found) {
        var others = new TreeSet<String>();
        var places = new TreeSet<>(found.prospect().profile().places());
        others.addAll(claims.find(places).values());
        found.keys().stream()
                .filter(key -> key.startsWith(IdentifyingKeys.EMAIL))
                .forEach(places::add);
        directory.sharing(places).values().forEach(others::addAll);
        found.prospectIds().forEach(others::remove);
        return others;
    }

    private static Optional<Found> theOnly(Collection<Found> found) {
        if (found.size() > 1) {
            throw new SeveralPeopleException(found.stream().map(Found::prospect).toList());
        }
        return found.stream().findFirst();
    }

    /** Also by the id of a prospect that was merged into them. */
    public Optional<Found> byProspectId(String prospectId) {
        var found = directory.find(prospectId);
        while (found.isPresent() && found.get().mergedInto() != null) {
            found = directory.find(found.get().mergedInto());
        }
        return found.filter(prospect -> !prospect.isErased()).map(this::found);
    }

    private Found found(Prospect prospect) {
        var merged = prospect.absorbed().stream()
                .flatMap(id -> directory.find(id).stream())
                .filter(other -> !other.isErased())
                .toList();
        return new Found(prospect, merged, claims.of(prospect.prospectId()));
    }
}
