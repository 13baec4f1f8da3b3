package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Decisions.Matter;
import io.followthrough.cadence.domain.definition.BusyTime;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.followup.Arranging;
import io.followthrough.cadence.domain.followup.Booking;
import io.followthrough.cadence.domain.followup.Change;
import io.followthrough.cadence.domain.followup.Enrolment;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.Meeting;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.planning.Clash;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Meetings that were agreed in a contact: the representative's time is taken, the person is told, and on the day after
 * it is seen what came of it. The invitation is written first, conditionally; all else follows from it and is safe to
 * repeat, so that what a crash leaves open is made good before the person is told.
 */
public final class ArrangeMeeting {

    private static final String REASON = "meeting with a prospect";
    private static final int MOST_ROUNDS = 10;

    private final RecordOutcome.Shared shared;
    private final ChangeRep reps;
    private final Invitations invitations;
    private final Decisions decisions;
    private final AgreedMeetings agreed;
    private final Colleagues colleagues;

    public ArrangeMeeting(
            RecordOutcome.Shared shared,
            ChangeRep reps,
            Invitations invitations,
            Decisions decisions,
            AgreedMeetings agreed) {
        this.agreed = agreed;
        this.colleagues = new Colleagues(shared.rules().definitions());
        this.shared = shared;
        this.reps = reps;
        this.invitations = invitations;
        this.decisions = decisions;
    }

    /**
     * A meeting as it stands, and the person it is with.
     *
     * @param warnings what speaks against its time; people agree on what they agree on
     */
    public record Standing(Invitation invitation, FollowUp followUp, List<Clash> warnings) {}

    /** @param person who speaks now for the one with whom it was agreed */
    record Parties(FollowUp person, Enrolment enrolment) {}

    /**
     * Contacts that were promised for that time are rearranged within seconds, as after any change of a calendar.
     *
     * @return what speaks against the time
     * @throws ProblemException if another time or place was agreed in the same contact before
     */
    public List<Clash> book(TouchId touch, Meeting meeting) {
        invitations.add(Invitation.first(touch, meeting, shared.clock().instant()));
        invitations.find(touch).ifPresent(standing -> {
            if (standing.sequence() == 0 && !standing.meeting().equals(meeting)) {
                throw ProblemException.conflict("Touch " + touch + " was reported before with a meeting at "
                        + standing.meeting().at() + ": move that one with PUT /v1/touches/" + touch + "/meeting.");
            }
            arrange(standing);
        });
        return agreed.clashes(touch);
    }

    /**
     * To another time or place, or to another representative. The same again changes nothing.
     *
     * @param repId whose meeting it is from now on; null leaves it where it is
     * @throws ProblemException if touch or meeting are unknown, if it was cancelled, or if whose it is has left
     * @throws InvalidInputException if the new time has passed, or if the representative cannot take it
     */
    public Standing move(TouchId touch, @Nullable String repId, UnaryOperator<Meeting> change) {
        return change(touch, (seen, owner) -> {
            if (seen.cancelled()) {
                throw ProblemException.conflict(
                        "The meeting of touch " + touch + " was cancelled: agree on another one in the next contact.");
            }
            var meeting = change.apply(seen.meeting());
            var problems = new ArrayList<FieldProblem>();
            TimesToCome.check(problems, "at", meeting.at(), shared.clock().instant());
            colleagues.check(problems, repId);
            if (!problems.isEmpty()) {
                throw new InvalidInputException(problems);
            }
            if (repId != null && !repId.equals(owner)) {
                return seen.handedOver(owner, repId, meeting);
            }
            if (meeting.equals(seen.meeting())) {
                return seen;
            }
            colleagues.refuseWhoHasLeft(owner, touch);
            return seen.moved(meeting);
        });
    }

    /**
     * It will not take place. The same again changes nothing.
     *
     * @param repId who writes it, where whose meeting it is has left; null for whoever the person's contacts are with now
     * @throws ProblemException if touch or meeting are unknown, if it is over, or if nobody is there to write it
     */
    public Standing cancel(TouchId touch, @Nullable String repId) {
        var problems = new ArrayList<FieldProblem>();
        colleagues.check(problems, repId);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return change(touch, (seen, owner) -> {
            if (seen.cancelled()) {
                return seen;
            }
            if (seen.meeting().end().isBefore(shared.clock().instant())) {
                throw ProblemException.conflict(
                        "The meeting of touch " + touch + " is over: report what came of it instead.");
            }
            if (repId != null && colleagues.hasLeft(owner)) {
                return seen.cancelledBy(repId, owner);
            }
            if (parties(touch)
                    .map(with -> colleagues.signer(owner, null, with.person()))
                    .isEmpty()) {
                colleagues.refuseWhoHasLeft(owner, touch);
            }
            return seen.cancel();
        });
    }

    /** In whose name mail about a meeting leaves; null if nobody is there to write it. */
    @Nullable
    Rep signer(Rep owner, @Nullable Invitation standing, Parties with) {
        var holder = standing == null ? null : standing.holder();
        return colleagues.signer(owner.id(), holder == null ? null : holder.signedBy(), with.person());
    }

    private Standing change(TouchId touch, BiFunction<Invitation, String, Invitation> change) {
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var seen = find(touch);
            var next = change.apply(
                    seen, seen.repId(parties(touch).orElseThrow().enrolment().repId()));
            if (next.equals(seen)
                    || invitations.replace(seen, next, shared.clock().instant())) {
                arrange(next);
                return new Standing(
                        next,
                        parties(touch).orElseThrow().person(),
                        next.cancelled() ? List.of() : agreed.clashes(touch));
            }
        }
        throw ProblemException.conflict("The meeting of touch " + touch + " is being changed by others: look again.");
    }

    private Invitation find(TouchId touch) {
        if (Booking.isOne(touch)) {
            throw ProblemException.conflict(
                    "This meeting was booked in another calendar: change it there, and it changes here. Only whose it is can be"
                            + " changed here: PUT with repId alone.");
        }
        if (parties(touch).flatMap(with -> with.enrolment().touch(touch)).isEmpty()) {
            throw ProblemException.notFound("touch", touch.toString());
        }
        return invitations
                .find(touch)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "No meeting was agreed in touch " + touch + ": report MEETING_BOOKED with a meeting."));
    }

    /** Empty if the contact is unknown, or nothing may be known of the person any more. */
    Optional<Parties> parties(TouchId touch) {
        return shared.followUps()
                .find(touch.prospectId())
                .flatMap(known -> known.knownEnrolmentOf(touch)
                        .flatMap(enrolment ->
                                shared.followUps().speakerFor(known).map(person -> new Parties(person, enrolment))));
    }

    /** Brings calendar and follow-up in line with the invitation. Safe to repeat; no effect if the person is gone. */
    void arrange(Invitation invitation) {
        parties(invitation.touch()).ifPresent(with -> {
            takeTime(with.enrolment().repId(), invitation);
            decide(invitation, with);
        });
    }

    /** Of whose meeting it is; whoever had it before has the time again. */
    private void takeTime(String ofContact, Invitation invitation) {
        var touch = invitation.touch();
        var owner = invitation.repId(ofContact);
        for (var rep : shared.rules().definitions().library().reps().values()) {
            var may = rep.id().equals(owner)
                    || rep.id().equals(ofContact)
                    || rep.busy().stream().anyMatch(taken -> touch.toString().equals(taken.touchId()));
            if (may) {
                reps.change(rep.id(), known -> holding(Objects.requireNonNull(known), ofContact, touch));
            }
        }
    }

    /** As it stands when the calendar is written: who saw it earlier must not put back what was moved meanwhile. */
    private Rep holding(Rep rep, String ofContact, TouchId touch) {
        return invitations
                .find(touch)
                .map(standing -> rep.id().equals(standing.repId(ofContact))
                        ? taking(rep, standing)
                        : rep.withoutMeeting(touch.toString()))
                .orElse(rep);
    }

    private Rep taking(Rep rep, Invitation invitation) {
        var touch = invitation.touch().toString();
        var meeting = invitation.meeting();
        if (invitation.cancelled()) {
            return rep.withoutMeeting(touch);
        }
        var taken = new BusyTime(meeting.at(), meeting.end(), REASON, touch, null);
        var odd = agreed.clashes(rep, taken).stream().anyMatch(clash -> clash.kind() == Clash.Kind.NOT_WORKED);
        return rep.meeting(new BusyTime(taken.from(), taken.to(), REASON, touch, odd ? true : null));
    }

    private void decide(Invitation invitation, Parties with) {
        var touch = invitation.touch();
        var repId = invitation.repId(with.enrolment().repId());
        var now = shared.clock().instant();
        decisions.make(
                List.of(new Matter(
                        with.person().prospectId(),
                        "meeting-" + touch + "-" + invitation.sequence(),
                        person -> arranged(invitation, Objects.requireNonNull(person), repId, now))),
                now);
    }

    private Change arranged(Invitation invitation, FollowUp person, String repId, Instant now) {
        if (invitation.cancelled()) {
            return Arranging.cancelled(person, repId, shared.rules().rules(), now);
        }
        if (invitation.sequence() == 0) {
            return Arranging.agreed(person, invitation.meeting());
        }
        return invitation.isTakenOver() && !invitation.told()
                ? Arranging.handedOver(person, repId, colleagues.name(repId), invitation.meeting(), now)
                : Arranging.moved(person, repId, invitation.meeting(), now);
    }
}
