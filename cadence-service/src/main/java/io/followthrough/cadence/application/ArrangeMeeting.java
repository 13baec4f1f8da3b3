package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Decisions.Matter;
import io.followthrough.cadence.domain.definition.BusyTime;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.followup.Arranging;
import io.followthrough.cadence.domain.followup.Enrolment;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.Meeting;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

    public ArrangeMeeting(RecordOutcome.Shared shared, ChangeRep reps, Invitations invitations, Decisions decisions) {
        this.shared = shared;
        this.reps = reps;
        this.invitations = invitations;
        this.decisions = decisions;
    }

    /** A meeting as it stands, and the person it is with. */
    public record Standing(Invitation invitation, FollowUp followUp) {}

    /**
     * Contacts that were promised for that time are rearranged within seconds, as after any change of a calendar.
     *
     * @throws ProblemException if another time or place was agreed in the same contact before
     */
    public void book(TouchId touch, Meeting meeting) {
        invitations.add(Invitation.first(touch, meeting, shared.clock().instant()));
        invitations.find(touch).ifPresent(standing -> {
            if (standing.sequence() == 0 && !standing.meeting().equals(meeting)) {
                throw ProblemException.conflict("Touch " + touch + " was reported before with a meeting at "
                        + standing.meeting().at() + ": move that one with PUT /v1/touches/" + touch + "/meeting.");
            }
            arrange(standing);
        });
    }

    /**
     * To another time or place. The same again changes nothing.
     *
     * @throws ProblemException if touch or meeting are unknown, or if it was cancelled
     * @throws InvalidInputException if the new time has passed
     */
    public Standing move(TouchId touch, UnaryOperator<Meeting> change) {
        return change(touch, seen -> {
            if (seen.cancelled()) {
                throw ProblemException.conflict(
                        "The meeting of touch " + touch + " was cancelled: agree on another one in the next contact.");
            }
            var meeting = change.apply(seen.meeting());
            var problems = new ArrayList<FieldProblem>();
            TimesToCome.check(problems, "at", meeting.at(), shared.clock().instant());
            if (!problems.isEmpty()) {
                throw new InvalidInputException(problems);
            }
            return meeting.equals(seen.meeting()) ? seen : seen.moved(meeting);
        });
    }

    /**
     * It will not take place. The same again changes nothing.
     *
     * @throws ProblemException if touch or meeting are unknown, or if it is over
     */
    public Standing cancel(TouchId touch) {
        return change(touch, seen -> {
            if (seen.cancelled()) {
                return seen;
            }
            if (seen.meeting().end().isBefore(shared.clock().instant())) {
                throw ProblemException.conflict(
                        "The meeting of touch " + touch + " is over: report what came of it instead.");
            }
            return seen.cancel();
        });
    }

    private Standing change(TouchId touch, UnaryOperator<Invitation> change) {
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var seen = find(touch);
            var next = change.apply(seen);
            if (next.equals(seen)
                    || invitations.replace(seen, next, shared.clock().instant())) {
                arrange(next);
                return new Standing(next, person(touch).orElseThrow());
            }
        }
        throw ProblemException.conflict("The meeting of touch " + touch + " is being changed by others: look again.");
    }

    private Invitation find(TouchId touch) {
        if (enrolment(touch).flatMap(enrolment -> enrolment.touch(touch)).isEmpty()) {
            throw ProblemException.notFound("touch", touch.toString());
        }
        return invitations
                .find(touch)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "No meeting was agreed in touch " + touch + ": report MEETING_BOOKED with a meeting."));
    }

    private Optional<FollowUp> person(TouchId touch) {
        return shared.followUps().find(touch.prospectId());
    }

    private Optional<Enrolment> enrolment(TouchId touch) {
        return person(touch).flatMap(person -> person.enrolmentOf(touch));
    }

    /** Brings calendar and follow-up in line with the invitation. Safe to repeat; no effect if the person is gone. */
    void arrange(Invitation invitation) {
        enrolment(invitation.touch()).ifPresent(enrolment -> {
            takeTime(enrolment.repId(), invitation);
            if (invitation.sequence() > 0) {
                decide(invitation);
            }
        });
    }

    private void takeTime(String repId, Invitation invitation) {
        if (shared.rules().definitions().library().reps().containsKey(repId)) {
            reps.change(repId, rep -> taking(Objects.requireNonNull(rep), invitation));
        }
    }

    private static Rep taking(Rep rep, Invitation invitation) {
        var touch = invitation.touch().toString();
        var meeting = invitation.meeting();
        var taken = new BusyTime(meeting.at(), meeting.end(), REASON, touch);
        if (invitation.cancelled()) {
            return rep.withoutMeeting(touch);
        }
        return rep.busy().contains(taken) ? rep : rep.withoutMeeting(touch).with(taken);
    }

    private void decide(Invitation invitation) {
        var touch = invitation.touch();
        var now = shared.clock().instant();
        var rules = shared.rules().rules();
        decisions.make(
                List.of(new Matter(
                        touch.prospectId(),
                        "meeting-" + touch + "-" + invitation.sequence(),
                        null,
                        person -> invitation.cancelled()
                                ? Arranging.cancelled(Objects.requireNonNull(person), touch, rules, now)
                                : Arranging.moved(Objects.requireNonNull(person), touch, invitation.meeting(), now))),
                now);
    }
}
