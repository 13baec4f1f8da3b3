package io.followthrough.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody moved to the other road.
 *
 * @param from null for somebody new
 * @param reason in words that a rep understands
 * @param reentryAt on the road of future interest: when to try again
 */
public record RoadChanged(
        String prospectId,
        @Nullable Road from,
        Road to,
        @Personal String reason,
        @Nullable Instant reentryAt) implements ProspectEvent {}
