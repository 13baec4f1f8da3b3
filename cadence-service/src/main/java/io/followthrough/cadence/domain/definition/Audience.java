package io.followthrough.cadence.domain.definition;

import io.followthrough.events.CaptureChannel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a cadence is for.
 *
 * @param channels how the person came; empty for any
 * @param presupposes what all of it takes for granted: it is for nobody else
 */
public record Audience(Set<Situation> situations, Set<CaptureChannel> channels, Set<Presupposition> presupposes) {

    public Audience {
        situations = situations == null ? Set.of() : Set.copyOf(situations);
        channels = channels == null ? Set.of() : Set.copyOf(channels);
        presupposes = presupposes == null ? Set.of() : Set.copyOf(presupposes);
    }

    /** One that takes nothing for granted. */
    public Audience(Set<Situation> situations, Set<CaptureChannel> channels) {
        this(situations, channels, Set.of());
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
