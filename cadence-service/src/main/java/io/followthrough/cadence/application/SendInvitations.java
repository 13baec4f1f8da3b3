package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Composer.Draft;
import io.followthrough.cadence.application.Invitation.State;
import io.followthrough.cadence.application.MailServer.Handover;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.Holding;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends invitations, each at most once: the intention is written first, then it is handed over, then the result. Whatever
 * may fail comes before the intention.
 */
public final class SendInvitations {

    private static final int AT_ONCE = 4;

    private final Invitations invitations;
    private final ArrangeMeeting arranging;
    private final Definitions definitions;
    private final Post post;
    private final InstantSource clock;
    private final Hands hands = new Hands(AT_ONCE, Hands.USUAL_PATIENCE);

    public SendInvitations(Invitations invitations, ArrangeMeeting arranging, RecordOutcome.Shared shared, Post post) {
        this.invitations = invitations;
        this.arranging = arranging;
        this.definitions = shared.rules().definitions();
        this.post = post;
        this.clock = shared.clock();
    }

    /** @param retryAfter when nobody was there to take it */
    public record Post(InvitationComposer composer, MailServer server, Duration retryAfter) {}

    /** @return whether there may be more */
    public boolean sendBatch() {
        if (!post.server().isReachable()) {
            return false;
        }
        var free = hands.free();
        var waiting = free == 0 ? List.<Invitation>of() : invitations.waiting(clock.instant(), free);
        hands.doAll(waiting, this::send);
        return free > 0 && waiting.size() == free;
    }

    private void send(Invitation waiting) {
        arranging.arrange(waiting);
        if (!waiting.needsTelling()) {
            settle(waiting, State.NOT_NEEDED, null, Duration.ZERO);
            return;
        }
        if (isHeld(waiting)) {
            settle(waiting, State.WAITING, Holding.UNREAD, Holding.LOOK_AGAIN);
            return;
        }
        var invitation = waiting.to(State.SENDING, null);
        var draft = draft(invitation);
        if (!invitations.replace(waiting, invitation, clock.instant())) {
            return;
        }
        switch (draft) {
            case Draft.Incomplete(var reason) -> settle(invitation, State.REFUSED, reason, Duration.ZERO);
            case Draft.Ready(var email) -> {
                switch (post.server().handSafely(email)) {
                    case Handover.Taken() -> settle(invitation, State.SENT, null, Duration.ZERO);
                    case Handover.Away(var reason) -> settle(invitation, State.WAITING, reason, post.retryAfter());
                    case Handover.SenderRefused(var reason, var _) ->
                        settle(invitation, State.WAITING, WaitsForSenders.FOR_SENDER + reason, post.retryAfter());
                    case Handover.Unsendable(var reason) -> settle(invitation, State.REFUSED, reason, Duration.ZERO);
                    case Handover.Postponed(var reason) -> settle(invitation, State.WAITING, reason, post.retryAfter());
                    case Handover.Refused(var reason) -> settle(invitation, State.REFUSED, reason, Duration.ZERO);
                    case Handover.Unknown(var reason) -> settle(invitation, State.UNCONFIRMED, reason, Duration.ZERO);
                }
            }
        }
    }

    /** Whoever wrote since agreed to nothing for sure. A change of what the person was told of is owed in any case. */
    private boolean isHeld(Invitation waiting) {
        return !waiting.told()
                && arranging
                        .parties(waiting.touch())
                        .map(ArrangeMeeting.Parties::person)
                        .flatMap(FollowUp::unclear)
                        .filter(message ->
                                waiting.bookedAt().isBefore(message.said().at()))
                        .isPresent();
    }

    private Draft draft(Invitation invitation) {
        var with = arranging.parties(invitation.touch()).orElse(null);
        var followUp = with == null ? null : with.person();
        if (with == null
                || followUp == null
                || followUp.profile() == null
                || followUp.suppression().optedOut()) {
            return new Draft.Incomplete("the person is not to be written to any more");
        }
        return Optional.ofNullable(
                        definitions.library().reps().get(with.enrolment().repId()))
                .map(rep -> post.composer().invite(followUp, invitation, rep, clock.instant()))
                .orElseGet(() -> new Draft.Incomplete("the representative is no more"));
    }

    /** No effect if the meeting was changed meanwhile: then it waits to be told anew. */
    private void settle(Invitation seen, State state, @Nullable String reason, Duration wait) {
        invitations.replace(seen, seen.to(state, reason), clock.instant().plus(wait));
    }
}
