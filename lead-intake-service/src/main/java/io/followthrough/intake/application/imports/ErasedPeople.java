package io.followthrough.intake.application.imports;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.ListKeys;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.ProspectReturned;
import io.followthrough.intake.domain.Problem;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.privacy.IdentityHashes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * People who asked to be erased and have not come back by themselves since: no list brings them back. All that is kept of
 * them are keyed hashes.
 */
public final class ErasedPeople {

    private final ErasedKeys keys;
    private final IdentityHashes hashes;

    public ErasedPeople(ErasedKeys keys, IdentityHashes hashes) {
        this.keys = keys;
        this.hashes = hashes;
    }

    /** Repeating it changes nothing. */
    public void handle(List<EventEnvelope<?>> events) {
        for (var event : events) {
            switch (event.data()) {
                case ProspectErased erased -> keys.erased(listKeys(erased), event.time());
                case ProspectReturned returned -> keys.returned(returned.listKeys(), returned.returnedAt());
                default -> {} // no news of such people
            }
        }
    }

    /** What an older version told says of no key whether it is the person's alone. */
    private static List<String> listKeys(ProspectErased erased) {
        return erased.listKeys().isEmpty() ? erased.identifiers() : erased.listKeys();
    }

    /** Those of the rows, as the objects they are, that are about such people, each with what is to be said of it. */
    public Map<Outgoing, Problem> among(Collection<Outgoing> rows) {
        var hashesByRow = new IdentityHashMap<Outgoing, List<String>>();
        rows.forEach(row -> hashesByRow.put(row, hashesOf(row)));
        var all = hashesByRow.values().stream().flatMap(List::stream).distinct().toList();
        var known = all.isEmpty() ? Map.<String, ErasedKeys.ErasedKey>of() : keys.find(all);
        var erased = new IdentityHashMap<Outgoing, Problem>();
        if (!known.isEmpty()) {
            hashesByRow.forEach((row, named) -> erasedAt(named.stream()
                            .map(known::get)
                            .filter(Objects::nonNull)
                            .toList())
                    .ifPresent(at -> erased.put(row, problem(at))));
        }
        return erased;
    }

    private List<String> hashesOf(Outgoing row) {
        var named = switch (row.envelope().data()) {
            case LeadCaptured capture -> ListKeys.of(capture.person(), capture.company());
            case ActivityRecorded activity -> ListKeys.of(activity.person(), null);
            default -> List.<String>of(); // no row becomes anything else
        };
        return named.stream().map(hashes::of).toList();
    }

    /** Whoever came back under one of the keys is back. */
    private static Optional<Instant> erasedAt(List<ErasedKeys.ErasedKey> found) {
        return found.stream().anyMatch(ErasedKeys.ErasedKey::isBack)
                ? Optional.empty()
                : found.stream().map(ErasedKeys.ErasedKey::erasedAt).max(Instant::compareTo);
    }

    private static Problem problem(Instant erasedAt) {
        return new Problem(
                "person",
                "asked to be erased on " + erasedAt.atZone(ZoneOffset.UTC).toLocalDate(),
                "take the row out of your list; only the person's own sign-up begins anew");
    }
}
