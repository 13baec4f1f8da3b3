package io.followthrough.qualification.application.privacy;

import io.followthrough.qualification.application.Claims;
import io.followthrough.qualification.application.ProspectDirectory;
import io.followthrough.qualification.domain.Prospect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** @param identityKey for example {@code email:ann@example.com} */
    public Optional<Found> byKey(String identityKey) {
        return Optional.ofNullable(claims.find(Set.of(identityKey)).get(identityKey))
                .flatMap(this::byProspectId);
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
