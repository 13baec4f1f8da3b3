package io.followthrough.cadence.web;

import io.followthrough.cadence.application.BookMeeting;
import io.followthrough.cadence.application.Invitation;
import io.followthrough.cadence.application.Invitations;
import io.followthrough.cadence.application.RecordOutcome;
import io.followthrough.cadence.domain.followup.Meeting;
import io.followthrough.cadence.domain.followup.NextAction;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.kit.web.ProblemException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What came of a contact. */
@RestController
class TouchController {

    private final RecordOutcome recordOutcome;
    private final BookMeeting bookMeeting;
    private final Invitations invitations;

    TouchController(RecordOutcome recordOutcome, BookMeeting bookMeeting, Invitations invitations) {
        this.recordOutcome = recordOutcome;
        this.bookMeeting = bookMeeting;
        this.invitations = invitations;
    }

    /**
     * The contact after the report, and what comes next for the person.
     *
     * @param nextAttempt planned because nobody answered or because the person asked for it
     */
    record OutcomeView(
            TouchView touch,
            @Nullable TouchView nextAttempt,
            NextAction.Kind nextAction,
            @Nullable Instant nextActionAt) {}

    /** The same outcome again gives the same answer; another one is refused with 409. */
    @PostMapping("/v1/touches/{id}/outcome")
    OutcomeView outcome(@PathVariable String id, @RequestBody OutcomeInput input) {
        var report = input.toReport();
        var touchId = TouchId.parse(id).orElseThrow(() -> ProblemException.notFound("touch", id));
        var recorded = recordOutcome.record(touchId, report);
        if (report.meeting() != null) {
            bookMeeting.book(touchId, recorded.enrolment().repId(), report.meeting());
        }
        var nextTry = recorded.nextTry();
        return new OutcomeView(
                TouchView.of(recorded.enrolment(), recorded.touch()),
                nextTry == null ? null : TouchView.of(recorded.enrolment(), nextTry),
                recorded.followUp().next().kind(),
                recorded.followUp().next().at());
    }

    /** The invitation to the meeting that was agreed in this contact. */
    @GetMapping("/v1/touches/{id}/invitation")
    InvitationView invitation(@PathVariable String id) {
        return TouchId.parse(id)
                .flatMap(invitations::find)
                .map(found -> new InvitationView(found.meeting(), found.state(), found.reason()))
                .orElseThrow(() -> ProblemException.notFound("invitation", id));
    }

    /** @param reason why it is not sent, or not known to be */
    record InvitationView(
            Meeting meeting,
            Invitation.State state,
            @Nullable String reason) {}
}
