package io.followthrough.cadence.simulation;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Machine;
import io.followthrough.events.Touch;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people do when they got an e-mail. */
record Reacting(Scenario.Reactions reactions, Luck luck) {

    private static final URI SOURCE = URI.create("/simulation");
    private static final Duration LONGEST_THOUGHT = Duration.ofHours(48);

    /** Empty for the many who do nothing. */
    Optional<EventEnvelope<?>> to(Touch touch, Instant at) {
        var thought =
                Duration.ofSeconds(3600 + (long) (luck.of(touch.touchId() + "/thought") * LONGEST_THOUGHT.toSeconds()));
        var draw = luck.of(touch.touchId() + "/reaction");
        if (draw < reactions.reply()) {
            return Optional.of(activity(touch, ActivityKind.EMAIL_REPLIED, at.plus(thought), null));
        }
        return draw < reactions.reply() + reactions.optOut()
                ? Optional.of(activity(touch, ActivityKind.CONSENT_WITHDRAWN, at.plus(thought), "asked to stop"))
                : Optional.empty();
    }

    private static EventEnvelope<ActivityRecorded> activity(
            Touch touch, ActivityKind kind, Instant at, @Nullable String text) {
        var id = DerivedIds.of("simulation", touch.touchId(), kind.name());
        return new EventEnvelope<>(
                id,
                SOURCE,
                touch.prospectId(),
                at,
                null,
                null,
                null,
                new ActivityRecorded(
                        id,
                        kind,
                        null,
                        touch.prospectId(),
                        touch.touchId(),
                        null,
                        at,
                        null,
                        text,
                        Map.of(),
                        null,
                        null,
                        null,
                        Machine.HUMAN,
                        "simulated",
                        false));
    }
}
