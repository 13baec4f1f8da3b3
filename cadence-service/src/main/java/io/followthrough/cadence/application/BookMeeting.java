package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Invitation.State;
import io.followthrough.cadence.domain.definition.BusyTime;
import io.followthrough.cadence.domain.followup.Meeting;
import io.followthrough.cadence.domain.followup.TouchId;
import java.time.InstantSource;

/** Once a meeting is agreed: the representative's time is taken and the person is invited. Safe to repeat. */
public final class BookMeeting {

    private static final String REASON = "meeting with a prospect";

    private final Definitions definitions;
    private final Invitations invitations;
    private final InstantSource clock;

    public BookMeeting(Definitions definitions, Invitations invitations, InstantSource clock) {
        this.definitions = definitions;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** Contacts that were promised for that time are rearranged within seconds, as after any change of a calendar. */
    public void book(TouchId touch, String repId, Meeting meeting) {
        var rep = definitions.library().reps().get(repId);
        var taken = new BusyTime(meeting.at(), meeting.end(), REASON);
        if (rep != null && !rep.busy().contains(taken)) {
            definitions.put(rep.with(taken));
        }
        invitations.add(new Invitation(touch, meeting, clock.instant(), State.WAITING, null));
    }
}
