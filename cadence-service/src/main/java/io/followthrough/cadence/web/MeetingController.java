package io.followthrough.cadence.web;

import io.followthrough.cadence.application.AgreedMeetings;
import io.followthrough.cadence.application.AgreedMeetings.Agreed;
import io.followthrough.cadence.application.ArrangeMeeting;
import io.followthrough.cadence.application.ArrangeMeeting.Standing;
import io.followthrough.cadence.application.BookedElsewhere;
import io.followthrough.cadence.application.Invitation;
import io.followthrough.cadence.application.Invitation.CalendarReply;
import io.followthrough.cadence.application.Invitations;
import io.followthrough.cadence.application.RulesSource;
import io.followthrough.cadence.domain.followup.Booking;
import io.followthrough.cadence.domain.followup.Meeting;
import io.followthrough.cadence.domain.followup.NextAction;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.planning.Clash;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.Page;
import io.followthrough.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The meeting that was agreed in a contact. It is booked with the contact's outcome. */
@RestController
class MeetingController {

    private final ArrangeMeeting arrangeMeeting;
    private final Invitations invitations;
    private final BookedElsewhere bookedElsewhere;
    private final AgreedMeetings agreed;
    private final RulesSource rules;

    MeetingController(
            ArrangeMeeting arrangeMeeting,
            BookedElsewhere bookedElsewhere,
            Invitations invitations,
            AgreedMeetings agreed,
            RulesSource rules) {
        this.bookedElsewhere = bookedElsewhere;
        this.agreed = agreed;
        this.rules = rules;
        this.arrangeMeeting = arrangeMeeting;
        this.invitations = invitations;
    }

    /**
     * @param sequence how often the meeting was changed
     * @param state how far telling the person has come
     * @param reason why it is not sent, or not known to be
     * @param answer what the person's calendar says of it as it stands; absent as long as it says nothing
     * @param repId whose meeting it is, once it was given to somebody else than in whose contact it was agreed
     */
    record InvitationView(
            Meeting meeting,
            int sequence,
            boolean cancelled,
            Invitation.State state,
            @Nullable String reason,
            @Nullable CalendarReply answer,
            @Nullable String repId) {

        static InvitationView of(Invitation invitation) {
            return new InvitationView(
                    invitation.meeting(),
                    invitation.sequence(),
                    invitation.cancelled(),
                    invitation.state(),
                    invitation.reason(),
                    invitation.answered().orElse(null),
                    invitation.holder() == null ? null : invitation.holder().repId());
        }
    }

    /**
     * The meeting as it stands now, and what comes next for the person.
     *
     * @param warnings what speaks against its time: the representative is away, does not work then or has another meeting
     */
    record MeetingView(
            Meeting meeting,
            int sequence,
            boolean cancelled,
            NextAction.Kind nextAction,
            @Nullable Instant nextActionAt,
            List<Clash> warnings) {

        static MeetingView of(Standing standing) {
            var invitation = standing.invitation();
            var next = standing.followUp().next();
            return new MeetingView(
                    invitation.meeting(),
                    invitation.sequence(),
                    invitation.cancelled(),
                    next.kind(),
                    next.at(),
                    standing.warnings());
        }
    }

    /**
     * Also those that were booked in calendars that are not ours.
     *
     * @param rep all representatives if absent
     */
    @Operation(operationId = "meetings", summary = "Meetings to come, with where they were booked")
    @GetMapping("/v1/meetings")
    Page<AgreedView> meetings(@RequestParam(required = false) @Nullable String rep) {
        var whose = rep == null ? null : rules.definitions().library().reps().get(rep);
        if (rep != null && whose == null) {
            throw ProblemException.notFound("rep", rep);
        }
        var items = agreed.toCome(whose).stream().map(AgreedView::of).toList();
        return Page.whole(items);
    }

    /**
     * Another time, length or place, or another representative; what is not said stays. Of a meeting that was booked elsewhere
     * only the representative can be changed here.
     */
    @Operation(
            operationId = "moveMeeting",
            summary = "Move a meeting that was agreed, or give it to another representative")
    @PutMapping("/v1/touches/{id}/meeting")
    MeetingView move(@PathVariable String id, @RequestBody MeetingChange input) {
        var problems = new ArrayList<FieldProblem>();
        input.check(problems);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        var touch = touch(id);
        if (Booking.isOne(touch) && input.isOnlyHandedOver()) {
            return MeetingView.of(bookedElsewhere.give(touch, String.valueOf(input.repId())));
        }
        return MeetingView.of(arrangeMeeting.move(touch, input.repId(), input::changing));
    }

    /** @param repId in whose name it is called off, where whose meeting it is has left; without one whoever contacts the person now */
    @Operation(operationId = "cancelMeeting", summary = "Cancel a meeting that was agreed")
    @DeleteMapping("/v1/touches/{id}/meeting")
    MeetingView cancel(@PathVariable String id, @RequestParam(required = false) @Nullable String repId) {
        return MeetingView.of(arrangeMeeting.cancel(touch(id), repId));
    }

    /** @param to who takes them */
    record HandingOver(@Nullable String to) {}

    /**
     * All meetings that the representative cannot keep, since he has left or is away then, go over to one other, at the times
     * that were agreed. The people are invited anew in that one's name. Said again, nothing more happens.
     */
    @Operation(
            operationId = "handOverMeetings",
            summary = "Give the meetings of somebody who has left or is away to another representative")
    @PostMapping("/v1/reps/{id}/meetings/hand-over")
    Page<AgreedView> handOver(@PathVariable String id, @RequestBody HandingOver input) {
        var from = rules.definitions().library().reps().get(id);
        if (from == null) {
            throw ProblemException.notFound("rep", id);
        }
        var problems = agreed.problemsOfGiving("to", from, input.to());
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        var to = Objects.requireNonNull(input.to());
        var given = agreed.inDanger(from).stream()
                .filter(it -> it.clashes().stream()
                        .anyMatch(clash -> clash.kind() == Clash.Kind.LEFT || clash.kind() == Clash.Kind.AWAY))
                .map(Agreed::touch)
                .toList();
        for (var touch : given) {
            if (Booking.isOne(touch)) {
                bookedElsewhere.give(touch, to);
            } else {
                arrangeMeeting.move(touch, to, meeting -> meeting);
            }
        }
        var items = agreed.toCome(rules.definitions().library().reps().get(to)).stream()
                .filter(it -> given.contains(it.touch()))
                .map(AgreedView::of)
                .toList();
        return Page.whole(items);
    }

    /** What the person was told of the meeting. */
    @Operation(operationId = "invitation", summary = "What the person was told of the meeting")
    @GetMapping("/v1/touches/{id}/invitation")
    InvitationView invitation(@PathVariable String id) {
        return TouchId.parse(id)
                .flatMap(invitations::find)
                .map(InvitationView::of)
                .orElseThrow(() -> ProblemException.notFound("invitation", id));
    }

    private static TouchId touch(String id) {
        return TouchId.parse(id).orElseThrow(() -> ProblemException.notFound("touch", id));
    }
}
