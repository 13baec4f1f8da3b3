package io.followthrough.analytics.domain;

import io.followthrough.events.Road;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** When a person moved to the other road. */
public record RoadTurn(Instant at, @Nullable Road from, Road to) {

    static final Comparator<RoadTurn> BY_TIME = Comparator.comparing(RoadTurn::at)
            .thenComparing(RoadTurn::to)
            .thenComparing(RoadTurn::from, Comparator.nullsFirst(Comparator.naturalOrder()));
}
