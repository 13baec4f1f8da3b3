package io.followthrough.kit.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.followthrough.kit.access.AccessKeys;
import java.time.Duration;

/**
 * Failed sign-ins from one address. Beyond so many in a minute its keys are not even looked at, so that guessing is slow;
 * but a key that was right from there before stays right, so that one caller's old key locks nobody else out.
 */
final class SignIns {

    static final Duration PERIOD = Duration.ofMinutes(1);

    private final RateLimits failures;
    private final Cache<String, Boolean> closed;
    private final Cache<String, Boolean> known;

    /** @param failuresPerMinute 0 is no limit */
    SignIns(int failuresPerMinute) {
        this.failures = new RateLimits(failuresPerMinute, PERIOD);
        this.closed = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(PERIOD)
                .build();
        this.known = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterAccess(Duration.ofHours(12))
                .build();
    }

    boolean mayTry(String address, String key) {
        return closed.getIfPresent(address) == null || known.getIfPresent(caller(address, key)) != null;
    }

    void failed(String address) {
        if (!failures.allows(address)) {
            closed.put(address, true);
        }
    }

    void succeeded(String address, String key) {
        known.put(caller(address, key), true);
    }

    private static String caller(String address, String key) {
        return address + ' ' + AccessKeys.hash(key);
    }
}
