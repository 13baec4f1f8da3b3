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
 * @param keepsDistances whether a contact that comes late moves all that follow, as far as there is room: what is left after an outage is not pressed
 *     into the days that are left of its plan
 */
public record PlanRequest(
        String enrolmentId,
        String prospectId,
        Route route,
        ContactPlace place,
        @Nullable String language,
        Instant earliest,
        @Nullable String preferredRep,
        EmailSpacing emails,
        boolean keepsDistances) {

    /** For a plan whose contacts may each come as late as the cadence allows. */
    public PlanRequest(
            String enrolmentId,
            String prospectId,
            Route route,
            ContactPlace place,
            @Nullable String language,
            Instant earliest,
            @Nullable String preferredRep,
            EmailSpacing emails) {
        this(enrolmentId, prospectId, route, place, language, earliest, preferredRep, emails, false);
    }

    public PlanRequest keepingDistances() {
        return new PlanRequest(enrolmentId, prospectId, route, place, language, earliest, preferredRep, emails, true);
    }

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
