package io.followthrough.intake.adapters;

import io.followthrough.intake.domain.PointInTime;
import java.time.ZoneOffset;

/** Times of senders: those without a zone are UTC, as their documents say. */
final class SenderTimes {

    private SenderTimes() {}

    /** As an ISO 8601 instant; what is none stays as it is, to be told. */
    static String iso(String text) {
        return PointInTime.certain(text)
                .or(() -> PointInTime.local(text).map(local -> local.toInstant(ZoneOffset.UTC)))
                .map(Object::toString)
                .orElse(text);
    }
}
