package io.followthrough.analytics.domain;

import io.followthrough.events.ProspectQualified;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How qualification sees a person: the decision of the highest revision holds, whatever the order of arrival. When captures
 * were told is known from all of them.
 *
 * @param origin absent while somebody is known from activities alone
 * @param exit how the person left the way to a sale; null for one who is on it
 * @param timeZone of the person, IANA; null where nobody said
 * @param foretold captures that were told before the time that they say
 */
public record Standing(
        long revision,
        @Nullable Origin origin,
        @Nullable Exit exit,
        @Nullable String timeZone,
        Foretold foretold) {

    static final Standing UNKNOWN = new Standing(-1, null, null, null, Foretold.NONE);

    public Standing {
        foretold = foretold == null ? Foretold.NONE : foretold;
    }

    /** @param at when it was decided */
    static Standing of(ProspectQualified qualified, Instant at) {
        var capture = qualified.firstCapture();
        return new Standing(
                qualified.revision(),
                capture == null ? null : Origin.of(capture),
                Exit.of(qualified.stage(), qualified.noLead()),
                qualified.person().timeZone(),
                capture == null ? Foretold.NONE : Foretold.of(capture.capturedAt(), at));
    }

    Standing join(Standing other) {
        var newest = other.revision > revision ? other : this;
        return newest.knowing(foretold).knowing(other.foretold);
    }

    /** The same decision, with what else is known of when captures were told. */
    Standing knowing(Foretold other) {
        var all = foretold.join(other);
        return all.equals(foretold) ? this : new Standing(revision, origin, exit, timeZone, all);
    }
}
