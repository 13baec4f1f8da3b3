package io.followthrough.analytics.domain;

import io.followthrough.events.ProspectQualified;
import org.jspecify.annotations.Nullable;

/**
 * How qualification sees a person: the decision of the highest revision holds, whatever the order of arrival.
 *
 * @param origin absent while somebody is known from activities alone
 * @param exit how the person left the way to a sale; null for one who is on it
 * @param timeZone of the person, IANA; null where nobody said
 */
public record Standing(
        long revision,
        @Nullable Origin origin,
        @Nullable Exit exit,
        @Nullable String timeZone) {

    static final Standing UNKNOWN = new Standing(-1, null, null, null);

    static Standing of(ProspectQualified qualified) {
        var capture = qualified.firstCapture();
        return new Standing(
                qualified.revision(),
                capture == null ? null : Origin.of(capture),
                Exit.of(qualified.stage(), qualified.noLead()),
                qualified.person().timeZone());
    }

    Standing join(Standing other) {
        return other.revision > revision ? other : this;
    }
}
