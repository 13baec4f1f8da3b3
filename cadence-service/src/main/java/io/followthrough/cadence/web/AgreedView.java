package io.followthrough.cadence.web;

import io.followthrough.cadence.application.AgreedMeetings.Agreed;
import io.followthrough.cadence.domain.planning.Clash;
import io.followthrough.events.Company;
import io.followthrough.events.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that was agreed and is still to come.
 *
 * @param touchId of the contact in which it was agreed; {@code PUT} or {@code DELETE /v1/touches/{id}/meeting}
 * @param prospectId who speaks for the person now, also after a merge; absent if nobody is known any more
 * @param warnings what keeps the representative from it
 */
record AgreedView(
        String touchId,
        @Nullable String prospectId,
        String repId,
        Instant from,
        Instant to,
        List<Clash> warnings,
        @Nullable Person person,
        @Nullable Company company) {

    static AgreedView of(Agreed agreed) {
        var with = agreed.with();
        var profile = with == null ? null : with.profile();
        return new AgreedView(
                agreed.touch().toString(),
                with == null ? null : with.prospectId(),
                agreed.rep().id(),
                agreed.time().from(),
                agreed.time().to(),
                agreed.clashes(),
                profile == null ? null : profile.person(),
                profile == null ? null : profile.company());
    }
}
