package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Decisions.Matter;
import io.followthrough.cadence.domain.followup.Answering;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.kit.web.ProblemException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes down that a representative has answered what a person wrote. */
public final class AnswerMessages {

    private final RecordOutcome.Shared shared;
    private final Decisions decisions;

    public AnswerMessages(RecordOutcome.Shared shared, Decisions decisions) {
        this.shared = shared;
        this.decisions = decisions;
    }

    /**
     * Said again, it changes nothing.
     *
     * @throws ProblemException if there is no such message
     */
    public void answered(String prospectId, String messageId, @Nullable Double minutes, @Nullable String notes) {
        var known = shared.followUps()
                .find(prospectId)
                .map(FollowUp::memory)
                .filter(memory -> memory.messages().stream()
                        .anyMatch(message -> message.id().equals(messageId)));
        if (known.isEmpty()) {
            throw ProblemException.notFound("message", messageId);
        }
        var now = shared.clock().instant();
        decisions.make(
                List.of(new Matter(
                        prospectId,
                        "answered-" + messageId,
                        followUp ->
                                Answering.answered(Objects.requireNonNull(followUp), messageId, minutes, notes, now))),
                now);
    }
}
