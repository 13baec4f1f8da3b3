package io.followthrough.cadence.web;

import io.followthrough.cadence.application.ArrangeMeeting;
import io.followthrough.cadence.application.RecordOutcome;
import io.followthrough.cadence.domain.followup.NextAction;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.planning.Clash;
import io.followthrough.events.TouchChannel;
import io.followthrough.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What came of a contact. */
@RestController
class TouchController {

    private final RecordOutcome recordOutcome;
    private final ArrangeMeeting arrangeMeeting;

    TouchController(RecordOutcome recordOutcome, ArrangeMeeting arrangeMeeting) {
        this.recordOutcome = recordOutcome;
        this.arrangeMeeting = arrangeMeeting;
    }

    /**
     * The contact after the report, and what comes next for the person.
     *
     * @param nextAttempt planned because nobody answered or because the person asked for it
     * @param warnings what speaks against the time of a meeting: the representative is away, does not work then or has
     *     another meeting
     */
    record OutcomeView(
            TouchView touch,
            @Nullable TouchView nextAttempt,
            NextAction.Kind nextAction,
            @Nullable Instant nextActionAt,
            List<Clash> warnings) {}

    /** The same outcome again gives the same answer; another one is refused with 409. */
    @Operation(operationId = "recordOutcome", summary = "What became of a contact")
    @PostMapping("/v1/touches/{id}/outcome")
    OutcomeView outcome(@PathVariable String id, @RequestBody OutcomeInput input) {
        var known = TouchId.parse(id);
        var report = input.toReport(known.flatMap(recordOutcome::channelOf).orElse(TouchChannel.CALL));
        var touchId = known.orElseThrow(() -> ProblemException.notFound("touch", id));
        var meeting = report.meeting();
        var recorded = recordOutcome.record(touchId, report);
        if (meeting == null) {
            return view(recorded, List.of());
        }
        // Its time may be said later than the outcome, and moves what comes next.
        var warnings = arrangeMeeting.book(touchId, meeting);
        return view(recordOutcome.recorded(touchId), warnings);
    }

    private static OutcomeView view(RecordOutcome.Recorded recorded, List<Clash> warnings) {
        var nextTry = recorded.nextTry();
        return new OutcomeView(
                TouchView.of(recorded.enrolment(), recorded.touch()),
                nextTry == null ? null : TouchView.of(recorded.enrolment(), nextTry),
                recorded.followUp().next().kind(),
                recorded.followUp().next().at(),
                warnings);
    }
}
