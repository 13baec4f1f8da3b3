package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Invitation.State;
import io.followthrough.cadence.domain.followup.Meeting;
import io.followthrough.cadence.domain.followup.TouchId;
import java.time.InstantSource;

/** Once a meeting is agreed: the person is invited. Safe to repeat. */
public final class BookMeeting {

    private final Invitations invitations;
    private final InstantSource clock;

    public BookMeeting(Invitations invitations, InstantSource clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    public void book(TouchId touch, Meeting meeting) {
        invitations.add(new Invitation(touch, meeting, clock.instant(), State.WAITING, null));
    }
}
