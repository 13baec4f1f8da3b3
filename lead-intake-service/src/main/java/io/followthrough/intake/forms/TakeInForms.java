package io.followthrough.intake.forms;

import io.followthrough.events.UnreadPart;
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
     * What became of a form.
     *
     * @param problems why it was not taken in; empty when it was
     * @param unreadable names of fields that could not be used although the rest was taken in
     */
    record Outcome(List<Problem> problems, List<String> unreadable) {}

    /**
     * Returns once the capture is in Kafka. Whoever can be reached is taken in at once: nobody may come back to correct a number.
     * Only what the form insists on has to be readable.
     *
     * @throws io.followthrough.kit.messaging.EventsNotPublishedException if the broker does not acknowledge
     */
    Outcome take(Form form, Map<String, String> sent) {
        var submission = new Submission(form, sent);
        var missing = submission.missing();
        if (!missing.isEmpty()) {
            return new Outcome(missing, List.of());
        }
        var input = new Input(InputKind.CAPTURE, submission.fields(), submission.origin(), Trace.NONE, clock.instant());
        return switch (intake.check(input)) {
            case Validated.Refused<Outgoing>(var problems) -> new Outcome(problems, List.of());
            case Validated.Accepted<Outgoing>(var event) -> taken(form, event);
        };
    }

    private Outcome taken(Form form, Outgoing event) {
        var unreadable = Intake.unreadable(event);
        var insistedOn = unreadable.stream()
                .filter(part -> form.requires(part.field()))
                .map(part -> new Problem(part.field(), part.problem(), part.remedy()))
                .toList();
        if (!insistedOn.isEmpty()) {
            return new Outcome(insistedOn, List.of());
        }
        publisher.publish(List.of(event));
        return new Outcome(List.of(), unreadable.stream().map(UnreadPart::field).toList());
    }
}
