package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Composer.Draft;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.followup.FollowUp;
import java.time.Instant;

/** Writes invitations. */
public interface InvitationComposer {

    Draft invite(FollowUp followUp, Invitation invitation, Rep rep, Instant now);
}
