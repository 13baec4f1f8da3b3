package io.followthrough.qualification.domain;

import io.followthrough.events.ConsentStatus;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The addresses (or numbers) of one channel that captures named so far. What is granted is granted for them: nobody's silence
 * takes it back, and it reaches no address that somebody else of the same person, perhaps by a merge, never allowed.
 */
final class Reached {

    private final Set<String> addresses = new HashSet<>();
    private final Set<String> besides = new HashSet<>();

    void add(@Nullable String address) {
        if (address != null) {
            addresses.add(address);
        }
    }

    /** The same person's as one that is added. */
    void addBesides(Collection<String> others) {
        besides.addAll(others);
    }

    boolean knows(@Nullable String address) {
        return address != null && addresses.contains(address);
    }

    /** What holds, where a capture speaks for nothing but addresses that are known; empty: the strictest holds. */
    Optional<ConsentStatus> speaksFor(@Nullable String address, ConsentStatus held, ConsentStatus said) {
        var nothingNew =
                address == null || addresses.isEmpty() || addresses.contains(address) || besides.contains(address);
        if (held == ConsentStatus.GRANTED && said == ConsentStatus.UNKNOWN && nothingNew) {
            return Optional.of(held);
        }
        var ofAll = addresses.isEmpty() || address != null && addresses.equals(Set.of(address));
        return held == ConsentStatus.UNKNOWN && said == ConsentStatus.GRANTED && ofAll
                ? Optional.of(said)
                : Optional.empty();
    }
}
