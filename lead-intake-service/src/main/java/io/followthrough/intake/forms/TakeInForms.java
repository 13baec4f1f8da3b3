package io.followthrough.intake.forms;

import io.followthrough.intake.application.Input;
import io.followthrough.intake.application.Intake;
import io.followthrough.intake.application.Trace;
import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Validated;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Makes captures of forms that came back. */
final class TakeInForms {

    private final Intake intake;
    private final EventPublisher publisher;
    private final InstantSource clock;

    TakeInForms(Intake intake, EventPublisher publisher, InstantSource clock) {
        this.intake = intake;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Returns once the capture is in Kafka.
     *
     * @return everything that is wrong with it; empty when it was taken in
     * @throws io.followthrough.kit.messaging.EventsNotPublishedException if the broker does not acknowledge
     */
    List<Problem> take(Form form, Map<String, String> sent) {
        var submission = new Submission(form, sent);
        var missing = submission.missing();
        if (!missing.isEmpty()) {
            return missing;
        }
        var input = new Input(InputKind.CAPTURE, submission.fields(), submission.origin(), Trace.NONE, clock.instant());
        return switch (intake.check(input)) {
            case Validated.Refused<Outgoing>(var problems) -> problems;
            case Validated.Accepted<Outgoing>(var event) -> {
                publisher.publish(List.of(event));
                yield List.of();
            }
        };
    }
}
