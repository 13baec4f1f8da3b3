package io.followthrough.analytics.domain;

import io.followthrough.events.ProspectQualified;
import org.jspecify.annotations.Nullable;

/**
 * How qualification sees a person: the decision of the highest revision holds, whatever the order of arrival.
 *
 * @param origin absent while somebody is known from activities alone
 */
public record Standing(long revision, @Nullable Origin origin) {

    static final Standing UNKNOWN = new Standing(-1, null);

    static Standing of(ProspectQualified qualified) {
        var capture = qualified.firstCapture();
        return new Standing(qualified.revision(), capture == null ? null : Origin.of(capture));
    }

    Standing join(Standing other) {
        return other.revision > revision ? other : this;
    }
}
