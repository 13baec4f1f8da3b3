package io.followthrough.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a criterion is scored as it is.
 *
 * @param source what said so: {@code capture}, {@code answer}, {@code activity}, {@code company}, {@code note}
 * @param text in words that a rep understands
 * @param expiresAt from when on it no longer counts
 */
public record Evidence(
        String source,
        @Personal String text,
        Instant at,
        @Nullable Instant expiresAt) {}
