package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.Library;
import java.util.Optional;

/** What decisions go by. */
public record Rules(Library library, FollowUpPolicy policy, Places places) {

    /** With a step for each contact of the enrolment; empty if there is none, and then the contacts stand for themselves. */
    public Optional<Cadence> cadenceOf(Enrolment enrolment) {
        return PlannedBy.cadence(enrolment, library);
    }

    /** Whether contacts of the enrolment lie beyond the end of the cadence that it names. */
    public boolean isStray(Enrolment enrolment) {
        return library.cadence(enrolment.cadence())
                .filter(cadence -> !PlannedBy.isWithin(cadence, enrolment))
                .isPresent();
    }
}
