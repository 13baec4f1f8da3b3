package io.followthrough.intake.forms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.followthrough.kit.access.AccessKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * How many people one place on the network may have us ask to confirm their address. Without it, anybody could have us
 * write to addresses of strangers, as many as they like. Asking for the same address again costs nothing more: whoever
 * sends a form twice is one person.
 */
final class ConfirmationLimit {

    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int MOST_PLACES = 100_000;
    /** A screen in a store is used by that many times as many people. */
    private static final int SHARED = 20;
    /** Whoever has worked for it may come from an office or a fair where that many times as many people sign up. */
    private static final int PROVEN = 10;

    private final int perHour;
    private final InstantSource clock;
    private final Cache<String, Map<String, Instant>> places = Caffeine.newBuilder()
            .maximumSize(MOST_PLACES)
            .expireAfterAccess(PERIOD)
            .build();

    /**
     * @param perHour addresses that one place may name in any hour; 0 is no limit
     * @param clock of real time: on a clock that stands still nobody would ever get another try
     */
    ConfirmationLimit(int perHour, InstantSource clock) {
        this.perHour = perHour;
        this.clock = clock;
    }

    /**
     * Counts the address if it is allowed.
     *
     * @param isProven whether the form came with a {@link PersonProof}
     */
    boolean allows(Place place, String email, boolean isProven) {
        if (perHour == 0) {
            return true;
        }
        var asked = places.get(place.network(), _ -> new HashMap<>());
        var now = clock.instant();
        var most = perHour * (place.isShared() ? SHARED : isProven ? PROVEN : 1);
        synchronized (asked) {
            asked.values().removeIf(at -> at.plus(PERIOD).isBefore(now));
            var hash = AccessKeys.hash(email);
            if (!asked.containsKey(hash) && asked.size() >= most) {
                return false;
            }
            asked.putIfAbsent(hash, now);
            return true;
        }
    }
}
