package io.followthrough.cadence.web;

import io.followthrough.cadence.application.AgreedMeetings.Agreed;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.planning.Clash;
import io.followthrough.events.Company;
import io.followthrough.events.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with somebody and is still to come.
 *
 * @param touchId of the contact in which a meeting was agreed, to be moved or cancelled by {@code PUT} or
 *     {@code DELETE /v1/touches/{id}/meeting}; or the call itself
 * @param from of a call: when it is planned for now
 * @param prospectId who speaks for the person now, also after a merge; absent if nobody is known any more
 * @param bookedBy where a meeting was booked that is only changed there; absent for those that were agreed here
 * @param warnings what keeps the representative from it
 */
record AgreedView(
        What what,
        String touchId,
        @Nullable String prospectId,
        String repId,
        Instant from,
        Instant to,
        @Nullable String bookedBy,
        List<Clash> warnings,
        @Nullable Person person,
        @Nullable Company company) {

    enum What {
        MEETING,
        /** The person asked for it at another time, or nobody can make it. */
        CALL
    }

    static Optional<AgreedView> ofCall(FollowUp person) {
        var enrolment = person.enrolment().orElse(null);
        var profile = person.profile();
        return enrolment == null
                ? Optional.empty()
                : person.callToRearrange()
                        .map(call -> new AgreedView(
                                What.CALL,
                                enrolment.touchId(call).toString(),
                                person.prospectId(),
                                enrolment.repId(),
                                call.plannedAt(),
                                call.plannedAt().plusSeconds(60L * call.minutes()),
                                null,
                                List.of(new Clash(Clash.Kind.AWAY, person.toRearrangeSince(call), null)),
                                profile == null ? null : profile.person(),
                                profile == null ? null : profile.company()));
    }

    static AgreedView of(Agreed agreed) {
        var with = agreed.with();
        var profile = with == null ? null : with.profile();
        return new AgreedView(
                What.MEETING,
                agreed.touch().toString(),
                with == null ? null : with.prospectId(),
                agreed.rep().id(),
                agreed.time().from(),
                agreed.time().to(),
                agreed.bookedBy(),
                agreed.clashes(),
                profile == null ? null : profile.person(),
                profile == null ? null : profile.company());
    }
}
