package io.followthrough.cadence.domain.definition;

import org.jspecify.annotations.Nullable;

/** The most minutes of one channel; null where only the limits over all channels hold. */
public record ChannelCapacity(
        @Nullable Integer day,
        @Nullable Integer week,
        @Nullable Integer month) {

    static final ChannelCapacity UNLIMITED = new ChannelCapacity(null, null, null);
}
