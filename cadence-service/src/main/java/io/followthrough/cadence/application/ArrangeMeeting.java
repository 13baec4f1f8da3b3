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
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.ProspectErased;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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

    public ArrangeMeeting(
            RecordOutcome.Shared shared,
            ChangeRep reps,
            Invitations invitations,
            Decisions decisions,
            AgreedMeetings agreed) {
        this.agreed = agreed;
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
                    "This meeting was booked in another calendar: change it there, and it changes here.");
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

    /** Nobody meets somebody of whom nothing may be known any more. Repeating it changes nothing. */
    public void handle(List<EventEnvelope<?>> events) {
        for (var event : events) {
            if (event.data() instanceof ProspectErased erased) {
                forget(erased.prospectId());
            }
        }
    }

    private void forget(String erased) {
        for (var rep : shared.rules().definitions().library().reps().values()) {
            var agreedWithThem = rep.busy().stream()
                    .map(BusyTime::touchId)
                    .filter(Objects::nonNull)
                    .filter(touch -> TouchId.parse(touch)
                            .filter(id -> isThem(id.prospectId(), erased))
                            .isPresent())
                    .collect(Collectors.toSet());
            if (!agreedWithThem.isEmpty()) {
                reps.change(rep.id(), known -> Objects.requireNonNull(known).withoutMeetings(agreedWithThem::contains));
                agreedWithThem.forEach(
                        touch -> TouchId.parse(touch).ifPresent(id -> invitations.forget(id.prospectId())));
            }
        }
        invitations.forget(erased);
    }

    /** Also those who had turned out to be the person before. */
    private boolean isThem(String prospectId, String erased) {
        return prospectId.equals(erased)
                || shared.followUps()
                        .find(prospectId)
                        .filter(known -> known.mergedInto().isPresent())
                        .filter(known -> shared.followUps().speakerFor(known).isEmpty())
                        .isPresent();
    }

    /** Brings calendar and follow-up in line with the invitation. Safe to repeat; no effect if the person is gone. */
    void arrange(Invitation invitation) {
        parties(invitation.touch()).ifPresent(with -> {
            takeTime(with.enrolment().repId(), invitation.touch());
            decide(invitation, with);
        });
    }

    /** As it stands when the calendar is written: who saw it earlier must not put back what was moved meanwhile. */
    private void takeTime(String repId, TouchId touch) {
        if (shared.rules().definitions().library().reps().containsKey(repId)) {
            reps.change(repId, known -> {
                var rep = Objects.requireNonNull(known);
                return invitations
                        .find(touch)
                        .map(standing -> taking(rep, standing))
                        .orElse(rep);
            });
        }
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
        var repId = with.enrolment().repId();
        var now = shared.clock().instant();
        decisions.make(
                List.of(new Matter(
                        with.person().prospectId(),
                        "meeting-" + touch + "-" + invitation.sequence(),
                        null,
                        person -> arranged(invitation, Objects.requireNonNull(person), repId, now))),
                now);
    }

    private Change arranged(Invitation invitation, FollowUp person, String repId, Instant now) {
        if (invitation.cancelled()) {
            return Arranging.cancelled(person, repId, shared.rules().rules(), now);
        }
        return invitation.sequence() == 0
                ? Arranging.agreed(person, invitation.meeting())
                : Arranging.moved(person, repId, invitation.meeting(), now);
    }
}
