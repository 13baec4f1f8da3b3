package io.followthrough.cadence.domain.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be planned.
 *
 * @param language of the person, BCP 47; whoever makes the contacts must speak it
 * @param earliest not before this moment
 * @param preferredRep who knows the person already; taken if he has room
 * @param emails how far apart they lie
 */
public record PlanRequest(
        String enrolmentId,
        String prospectId,
        Route route,
        ContactPlace place,
        @Nullable String language,
        Instant earliest,
        @Nullable String preferredRep,
        EmailSpacing emails) {

    /** For a person who gets e-mails as closely as the cadence has them. */
    public PlanRequest(
            String enrolmentId,
            String prospectId,
            Route route,
            ContactPlace place,
            @Nullable String language,
            Instant earliest,
            @Nullable String preferredRep) {
        this(enrolmentId, prospectId, route, place, language, earliest, preferredRep, EmailSpacing.NONE);
    }
}
