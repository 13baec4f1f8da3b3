package io.followthrough.kit.tokens;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a link in a message stands for. Holds ids only, never an address or a name.
 *
 * @param prospectId whom it concerns; empty for {@link Kind#CALENDAR}, which concerns nobody
 * @param target for {@link Kind#CLICK}: where the link leads, so that it cannot be bent to lead elsewhere; for
 *     {@link Kind#CALENDAR}: which calendar
 * @param language of the message that the link stands in, as a tag; null: not told, as in links of before
 */
public record Token(
        Kind kind,
        String prospectId,
        @Nullable String touchId,
        @Nullable String target,
        Instant issuedAt,
        @Nullable String language) {

    /** Of a link that leads to no page of words. */
    public Token(Kind kind, String prospectId, @Nullable String touchId, @Nullable String target, Instant issuedAt) {
        this(kind, prospectId, touchId, target, issuedAt, null);
    }

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
