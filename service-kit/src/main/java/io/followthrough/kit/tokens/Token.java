package io.followthrough.kit.tokens;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a link in a message stands for. Holds ids only, never an address or a name.
 *
 * @param prospectId whom it concerns; empty for {@link Kind#CALENDAR}, which concerns nobody
 * @param target for {@link Kind#CLICK}: where the link leads, so that it cannot be bent to lead elsewhere; for
 *     {@link Kind#CALENDAR}: which calendar
 */
public record Token(
        Kind kind,
        String prospectId,
        @Nullable String touchId,
        @Nullable String target,
        Instant issuedAt) {

    public enum Kind {
        UNSUBSCRIBE,
        OPEN,
        CLICK,
        CONFIRM,
        SURVEY,
        /** What somebody wants to get, by which ways and how often. */
        PREFERENCES,
        /** The calendar of a representative, to subscribe to. */
        CALENDAR
    }
}
