package io.followthrough.cadence.domain.planning;

import java.time.Instant;
import java.util.Optional;
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
        boolean keepsDistances,
        @Nullable Appointment appointment) {

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
        this(enrolmentId, prospectId, route, place, language, earliest, preferredRep, emails, false, null);
    }

    public PlanRequest keepingDistances() {
        return new PlanRequest(
                enrolmentId, prospectId, route, place, language, earliest, preferredRep, emails, true, appointment);
    }

    public PlanRequest with(@Nullable Appointment named) {
        return new PlanRequest(
                enrolmentId, prospectId, route, place, language, earliest, preferredRep, emails, keepsDistances, named);
    }

    public PlanRequest with(Route other) {
        return new PlanRequest(
                enrolmentId,
                prospectId,
                other,
                place,
                language,
                earliest,
                preferredRep,
                emails,
                keepsDistances,
                appointment);
    }

    public PlanRequest startingAt(Instant moment) {
        return new PlanRequest(
                enrolmentId,
                prospectId,
                route,
                place,
                language,
                moment,
                preferredRep,
                emails,
                keepsDistances,
                appointment);
    }

    /** The time that the person has named for this contact. */
    Optional<Instant> named(Leg leg) {
        return Optional.ofNullable(appointment)
                .filter(named -> named.step() == leg.number())
                .map(Appointment::at);
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
