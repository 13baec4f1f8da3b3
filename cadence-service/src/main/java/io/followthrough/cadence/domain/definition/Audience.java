package io.followthrough.cadence.domain.definition;

import io.followthrough.events.CaptureChannel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a cadence is for.
 *
 * @param channels how the person came; empty for any
 */
public record Audience(Set<Situation> situations, Set<CaptureChannel> channels) {

    public Audience {
        situations = situations == null ? Set.of() : Set.copyOf(situations);
        channels = channels == null ? Set.of() : Set.copyOf(channels);
    }

    public boolean includes(Situation situation, @Nullable CaptureChannel channel) {
        return situations.contains(situation)
                && (channels.isEmpty() || (channel != null && channels.contains(channel)));
    }

    /** Of two that fit, the one that names the person's channel suits better. */
    public boolean namesChannels() {
        return !channels.isEmpty();
    }
}
