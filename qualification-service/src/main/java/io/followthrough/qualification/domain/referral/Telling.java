package io.followthrough.qualification.domain.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that says who recommended us: a capture that names its referrer, or a referral that somebody gave.
 *
 * @param factId of the capture or activity
 * @param referrer prospect id; null while we do not know such a person
 * @param referrerHash keyed hash of the identifier that was named; null when a prospect was
 */
public record Telling(
        String factId,
        Instant at,
        @Nullable String referrer,
        @Nullable String referrerHash) {

    Telling by(String prospectId) {
        return new Telling(factId, at, prospectId, referrerHash);
    }
}
