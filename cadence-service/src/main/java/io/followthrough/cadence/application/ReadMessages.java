package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Decisions.Matter;
import io.followthrough.cadence.domain.followup.UnclearMessage;
import io.followthrough.kit.web.ProblemException;
import java.util.List;
import java.util.Objects;

/** Takes down what a representative says that an unclear message means, and tells qualification. */
public final class ReadMessages {

    private final RecordOutcome.Shared shared;
    private final Decisions decisions;

    public ReadMessages(RecordOutcome.Shared shared, Decisions decisions) {
        this.shared = shared;
        this.decisions = decisions;
    }

    /**
     * The same answer again changes nothing.
     *
     * @throws ProblemException if the message is not to be read any more, or was read otherwise
     */
    public void answer(String prospectId, String factId, String reading) {
        if (!find(prospectId, factId).isToBeRead()) {
            refuseUnlessSame(prospectId, factId, reading);
            return;
        }
        var now = shared.clock().instant();
        decisions.make(
                List.of(new Matter(
                        prospectId,
                        "reading-" + factId,
                        followUp -> UnclearMessage.answer(Objects.requireNonNull(followUp), factId, reading, now))),
                now);
        refuseUnlessSame(prospectId, factId, reading);
    }

    private UnclearMessage find(String prospectId, String factId) {
        return shared.followUps()
                .find(prospectId)
                .orElseThrow(() -> ProblemException.notFound("prospect", prospectId))
                .unclear()
                .filter(message -> message.is(factId))
                .orElseThrow(() -> ProblemException.conflict(
                        "Message " + factId + " is not to be read any more: look at the list again."));
    }

    /** Two at once: the one that came second learns what the first one said. */
    private void refuseUnlessSame(String prospectId, String factId, String reading) {
        shared.followUps()
                .find(prospectId)
                .flatMap(followUp -> followUp.unclear().filter(message -> message.is(factId)))
                .filter(message -> !reading.equals(message.reading()))
                .ifPresent(message -> {
                    throw ProblemException.conflict("Message " + factId + " was read before as " + message.reading()
                            + ": correct it in qualification.");
                });
    }
}
