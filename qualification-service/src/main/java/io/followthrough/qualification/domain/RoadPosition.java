package io.followthrough.qualification.domain;

import io.followthrough.events.Road;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The road and why.
 *
 * @param since time of the fact that led to it
 * @param reentryAt on the road of future interest: when to try again, always ahead; null only for whoever refused contact
 */
public record RoadPosition(
        Road road, String reason, Instant since, @Nullable Instant reentryAt) {}
