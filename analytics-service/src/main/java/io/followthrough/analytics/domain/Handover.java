package io.followthrough.analytics.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one person's state tells another's, because two prospects turned out to be one: either that it goes on as
 * {@code mergedInto}, or {@code facts} to absorb.
 *
 * @param via prospects that the facts have left already; they do not go back, should two be merged into each other
 * @param at event time of what made them move
 */
public record Handover(
        @Nullable String mergedInto, @Nullable Person facts, List<String> via, Instant at) {

    public Handover {
        via = via == null ? List.of() : List.copyOf(via);
    }

    /** Tells the merged prospect who goes on for it. */
    public static Handover gone(String survivor, Instant at) {
        return new Handover(survivor, null, List.of(), at);
    }

    /** The receiver's state afterwards. */
    public Person applyTo(String id, Person receiver) {
        var joined = facts == null ? receiver : Folding.absorb(receiver, facts);
        return mergedInto == null || mergedInto.equals(id) || joined.erased() ? joined : joined.mergedInto(mergedInto);
    }

    /** Where the facts of a merged person go. */
    public static Optional<Onward> onward(String id, Person person, List<String> via, Instant at) {
        var survivor = person.mergedInto();
        if (survivor == null || person.erased() || !person.hasFacts() || via.contains(survivor)) {
            return Optional.empty();
        }
        var path = new ArrayList<>(via);
        path.add(id);
        return Optional.of(new Onward(survivor, new Handover(null, person, path, at), person.emptied()));
    }

    /** @param left what stays behind */
    public record Onward(String to, Handover handover, Person left) {}
}
