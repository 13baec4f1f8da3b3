package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Composer.Draft;
import io.followthrough.cadence.application.Invitation.CalendarEntry;
import io.followthrough.cadence.application.Invitation.State;
import io.followthrough.cadence.application.InvitationComposer.Sides;
import io.followthrough.cadence.application.MailServer.Handover;
import io.followthrough.cadence.domain.definition.Rep;
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
    private static final String NOBODY_SIGNS =
            "the representative has left: give the meeting to somebody else with PUT /v1/touches/{id}/meeting and repId";

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
        if (!waiting.isRecall()) {
            arranging.arrange(waiting);
        }
        if (!waiting.needsTelling()) {
            settle(waiting, State.NOT_NEEDED, null, Duration.ZERO);
            return;
        }
        if (isHeld(waiting)) {
            settle(waiting, State.WAITING, Holding.UNREAD, Holding.LOOK_AGAIN);
            return;
        }
        var with = arranging.parties(waiting.touch()).orElse(null);
        if (with != null && sides(waiting, with) == null) {
            settle(waiting, State.WAITING, NOBODY_SIGNS, Holding.LOOK_AGAIN);
            return;
        }
        var sides = with == null ? null : sides(waiting, with);
        var invitation = waiting.sendingTo(
                with == null ? null : with.person().emailAddress(),
                sides == null ? null : entry(waiting, sides.organizer()));
        var draft = draft(invitation, with);
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

    /** As the calendar has it; what was told before that was kept stands there under the representative's own address. */
    private CalendarEntry entry(Invitation waiting, Rep organizer) {
        var known = waiting.inCalendar();
        if (known != null) {
            return known;
        }
        var fresh = post.composer().entry(waiting, organizer);
        return waiting.told() ? new CalendarEntry(fresh.uid(), organizer.email()) : fresh;
    }

    /** Whoever wrote since agreed to nothing for sure. A change of what the person was told of is owed in any case. */
    private boolean isHeld(Invitation waiting) {
        return !waiting.told()
                && !waiting.isTakenOver()
                && arranging
                        .parties(waiting.touch())
                        .map(ArrangeMeeting.Parties::person)
                        .flatMap(FollowUp::unclear)
                        .filter(message ->
                                waiting.bookedAt().isBefore(message.said().at()))
                        .isPresent();
    }

    private Draft draft(Invitation invitation, ArrangeMeeting.@Nullable Parties with) {
        var followUp = with == null ? null : with.person();
        if (with == null
                || followUp == null
                || followUp.profile() == null
                || followUp.suppression().optedOut()) {
            return new Draft.Incomplete("the person is not to be written to any more");
        }
        return Optional.ofNullable(sides(invitation, with))
                .map(sides -> post.composer().invite(followUp, invitation, sides, clock.instant()))
                .orElseGet(() -> new Draft.Incomplete("the representative is no more"));
    }

    /** Null if nobody is there in whose name it could leave: nothing leaves in that of somebody who has left. */
    private @Nullable Sides sides(Invitation invitation, ArrangeMeeting.Parties with) {
        var reps = definitions.library().reps();
        var organizer = reps.get(invitation.repId(with.enrolment().repId()));
        if (organizer == null) {
            return null;
        }
        var holder = invitation.holder();
        if (invitation.isRecall()) {
            var now = invitations.find(invitation.touch()).orElse(null);
            var owner = now == null ? null : reps.get(now.repId(with.enrolment().repId()));
            var signer = arranging.signer(owner == null ? organizer : owner, now, with);
            return signer == null ? null : new Sides(signer, organizer, now == null || now.cancelled() ? null : owner);
        }
        var signer = arranging.signer(organizer, invitation, with);
        var before = holder == null || holder.before() == null ? null : reps.get(holder.before());
        return signer == null ? null : new Sides(signer, organizer, before);
    }

    /**
     * No effect if the meeting was changed meanwhile: then it waits to be told anew, by what the person knows. Whoever had the meeting before leaves the
     * person's calendar only after the new invitation, so that the person is never without.
     */
    private void settle(Invitation seen, State state, @Nullable String reason, Duration wait) {
        if (state != State.WAITING) {
            seen.recall().ifPresent(invitations::add);
        }
        var settled = invitations.replace(
                seen, seen.to(state, reason), clock.instant().plus(wait));
        if (!settled && seen.state() == State.SENDING && (state == State.WAITING || state == State.REFUSED)) {
            invitations.find(seen.touch()).ifPresent(changed -> {
                var unheard = changed.without(seen);
                if (!seen.isRecall() && !unheard.equals(changed)) {
                    invitations.replace(changed, unheard, clock.instant());
                }
            });
        }
    }
}
