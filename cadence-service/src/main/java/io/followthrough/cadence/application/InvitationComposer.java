package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Composer.Draft;
import io.followthrough.cadence.application.Invitation.CalendarEntry;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.followup.FollowUp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes invitations. */
public interface InvitationComposer {

    /**
     * Under what a meeting that nobody was told of yet stands in the person's calendar.
     *
     * @param organizer whose meeting it is
     */
    CalendarEntry entry(Invitation invitation, Rep organizer);

    /** @param invitation that stands in a calendar, or is about to */
    Draft invite(FollowUp followUp, Invitation invitation, Sides sides, Instant now);

    /**
     * Who stands for the meeting.
     *
     * @param signer in whose name the mail leaves
     * @param organizer under whom the entry stands in the person's calendar
     * @param other from whom it was taken over, or, where the entry is recalled, who has the meeting now; null if nobody
     */
    record Sides(Rep signer, Rep organizer, @Nullable Rep other) {}
}
