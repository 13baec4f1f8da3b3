package io.followthrough.kit.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;

/** So many calls in each period for each caller. Remembers callers for as long as it matters, and not too many. */
final class RateLimits {

    private static final int MOST_CALLERS = 100_000;

    private final int calls;
    private final RateLimiterConfig config;
    private final Cache<String, RateLimiter> callers;

    /** @param calls 0 is no limit */
    RateLimits(int calls, Duration period) {
        this.calls = calls;
        this.config = RateLimiterConfig.custom()
                .limitForPeriod(Math.max(1, calls))
                .limitRefreshPeriod(period)
                .timeoutDuration(Duration.ZERO)
                .build();
        this.callers = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(period.multipliedBy(2))
                .build();
    }

    boolean allows(String caller) {
        return calls == 0
                || callers.get(caller, name -> RateLimiter.of(name, config)).acquirePermission();
    }
}
