package io.followthrough.qualification.application.referral;

import io.followthrough.events.Person;
import io.followthrough.events.ProspectQualified;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.kit.store.Aggregates;
import io.followthrough.qualification.application.Claims;
import io.followthrough.qualification.application.ProspectStores;
import io.followthrough.qualification.domain.PersonalKeys;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.qualification.domain.referral.Telling;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is meant by those who recommend and are recommended: a prospect, or the keyed hash of an identifier until there is one. */
final class WhoIsMeant {

    private final Claims claims;
    private final Aggregates<Prospect> prospects;
    private final IdentityHashes hashes;

    WhoIsMeant(ProspectStores stores, IdentityHashes hashes) {
        this.claims = stores.claims();
        this.prospects = stores.prospects();
        this.hashes = hashes;
    }

    /** What the ledger may know a person by: the hashes of the identifiers, and the prospect's id. */
    Set<String> namesOf(ProspectQualified qualified) {
        var names = hashesOf(qualified);
        names.add(qualified.prospectId());
        return names;
    }

    /** What the ledger may know somebody by whom a capture names: hashes of the keys, and whom these lead to. */
    Set<String> namesOf(Person person) {
        var keys = PersonalKeys.all(person);
        var names = keys.stream().map(hashes::of).collect(Collectors.toCollection(LinkedHashSet::new));
        claims.find(keys).values().stream().map(this::survivor).forEach(names::add);
        return names;
    }

    Set<String> hashesOf(ProspectQualified qualified) {
        return PersonalKeys.asHeldElsewhere(qualified.person()).stream()
                .map(hashes::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Keys that are the prospect's own by its facts, wherever they lead at this moment. */
    Set<String> keysOf(Prospect prospect) {
        return prospect.people()
                .flatMap(person -> PersonalKeys.all(person).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<String> hashesOf(Prospect prospect) {
        return prospect.people()
                .flatMap(person -> PersonalKeys.asHeldElsewhere(person).stream())
                .map(hashes::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Telling telling(String factId, Instant at, Named referrer) {
        var key = referrer.identityKey();
        if (key.isEmpty()) {
            return stateOf(referrer.value()) != null
                    ? new Telling(factId, at, referrer.value(), null)
                    : new Telling(factId, at, null, hashes.of(referrer.value()));
        }
        var known = claims.find(Set.of(key.get())).get(key.get());
        return new Telling(factId, at, known, hashes.of(key.get()));
    }

    /** The prospect that has one of the keys, else what stands for somebody unknown. */
    String idOf(Collection<String> keys) {
        return known(keys).orElseGet(() -> hashes.of(keys.iterator().next()));
    }

    /** The prospect that was named. */
    Optional<String> known(Named person) {
        return person.identityKey()
                .map(key -> known(List.of(key)))
                .orElseGet(() -> Optional.of(person.value()).filter(id -> stateOf(id) != null));
    }

    /** The prospect that has one of the keys. */
    Optional<String> known(Collection<String> keys) {
        var found = claims.find(keys);
        return keys.stream().map(found::get).filter(Objects::nonNull).findFirst();
    }

    /** Who goes on for this prospect. */
    String survivor(String prospectId) {
        var pointer = Claims.pointerOf(prospectId);
        return claims.find(Set.of(pointer)).getOrDefault(pointer, prospectId);
    }

    /** Null for somebody who is no prospect. */
    @Nullable
    Prospect stateOf(String prospectId) {
        var found = prospects.load(List.of(prospectId)).get(prospectId);
        return found == null ? null : found.state();
    }
}
