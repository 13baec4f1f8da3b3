package io.followthrough.qualification.application.privacy;

import io.followthrough.qualification.application.Claims;
import io.followthrough.qualification.application.ProspectDirectory;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.qualification.domain.identity.IdentifyingKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything of one person, by any of their identifiers. */
public final class FindPerson {

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
    }

    /**
     * @param identityKey for example {@code email:ann@example.com}
     * @throws SeveralPeopleException if it is a number or an address that several people have
     */
    public Optional<Found> byKey(String identityKey) {
        var key = IdentifyingKeys.canonical(identityKey);
        var holders = new TreeSet<>(directory.sharing(Set.of(key)).getOrDefault(key, Set.of()));
        Optional.ofNullable(claims.find(Set.of(key)).get(key)).ifPresent(holders::add);
        var found = new TreeMap<String, Found>();
        holders.forEach(id ->
                byProspectId(id).ifPresent(person -> found.put(person.prospect().prospectId(), person)));
        if (found.size() > 1) {
            throw new SeveralPeopleException(found.keySet());
        }
        return found.values().stream().findFirst();
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
