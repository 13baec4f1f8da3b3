package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.definition.Rep;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes representatives down, so that of several changes at once none is lost and nothing grows for ever. */
public final class ChangeRep {

    /** Long enough to look up what was, and for what is counted by the month. */
    private static final Duration BUSY_KEPT = Duration.ofDays(30);

    private final Definitions definitions;
    private final InstantSource clock;

    public ChangeRep(Definitions definitions, InstantSource clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    /** @param change of the newest version, null if there is none; called again when somebody else was faster */
    public Rep change(String repId, Function<@Nullable Rep, Rep> change) {
        var before = clock.instant().minus(BUSY_KEPT);
        return definitions.change(repId, newest -> {
            var changed = change.apply(newest);
            return changed.equals(newest) ? changed : changed.forgettingBusyBefore(before);
        });
    }
}
