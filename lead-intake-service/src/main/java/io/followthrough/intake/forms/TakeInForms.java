package io.followthrough.intake.forms;

import io.followthrough.events.ConsentStatus;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.UnreadPart;
import io.followthrough.intake.application.Input;
import io.followthrough.intake.application.Intake;
import io.followthrough.intake.application.Trace;
import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.UnusedParts;
import io.followthrough.intake.domain.Validated;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes captures of forms that came back. */
final class TakeInForms {

    /** Too many addresses were to be confirmed from one place: nothing was taken in. */
    static final Problem TOO_MANY =
            new Problem("", "came after too many others from the same network", "please try again in an hour");

    /** It came without the proof that it needs: nothing was taken in. */
    static final Problem NOT_PROVEN =
            new Problem("", "came without the proof of work", "send it from the page, with scripts switched on");

    private final Intake intake;
    private final EventPublisher publisher;
    private final ConfirmationLimit limit;
    private final AskForProof proof;
    private final InstantSource clock;

    TakeInForms(
            Intake intake, EventPublisher publisher, ConfirmationLimit limit, AskForProof proof, InstantSource clock) {
        this.limit = limit;
        this.proof = proof;
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
    Outcome take(Submission submission, Place place) {
        var missing = submission.missing();
        var now = clock.instant();
        var input = new Input(InputKind.CAPTURE, submission.fields(now), submission.origin(), Trace.NONE, now);
        return switch (missing.isEmpty() ? intake.check(input) : intake.judge(input)) {
            case Validated.Refused<Outgoing>(var problems) -> new Outcome(everything(missing, problems), List.of());
            case Validated.Accepted<Outgoing>(var event) -> accepted(submission, event, missing, place);
        };
    }

    /** All at once: who corrects one thing only to be told of the next gives up. */
    private static List<Problem> everything(List<Problem> missing, List<Problem> others) {
        var told = missing.stream().map(Problem::field).collect(Collectors.toSet());
        return Stream.concat(
                        missing.stream(),
                        others.stream()
                                .filter(problem -> !told.contains(problem.field()))
                                // That nobody can be reached follows from what is missing.
                                .filter(problem ->
                                        missing.isEmpty() || !problem.field().equals("person")))
                .toList();
    }

    private Outcome accepted(Submission submission, Outgoing event, List<Problem> missing, Place place) {
        var form = submission.form();
        var unreadable =
                Intake.unreadable(event).stream().filter(UnusedParts::isOne).toList();
        var isToBeCorrected = !submission.isLate() && unreadable.stream().anyMatch(part -> form.requires(part.field()));
        if (!missing.isEmpty() || isToBeCorrected) {
            var wrong = unreadable.stream()
                    .map(part -> new Problem(part.field(), part.problem(), part.remedy()))
                    .toList();
            return new Outcome(everything(missing, wrong), List.of());
        }
        var isProven = proof.isGivenBy(submission);
        if (!isProven && proof.isNeeded(form)) {
            return new Outcome(List.of(NOT_PROVEN), List.of());
        }
        if (!mayBeAsked(event, place, isProven)) {
            return new Outcome(List.of(TOO_MANY), List.of());
        }
        publisher.publish(List.of(event));
        return new Outcome(List.of(), unreadable.stream().map(UnreadPart::field).toList());
    }

    /** Whether we may write to the address to have it confirmed; where nobody is written to, there is nothing to limit. */
    private boolean mayBeAsked(Outgoing event, Place place, boolean isProven) {
        if (!(event.envelope().data() instanceof LeadCaptured capture)
                || capture.consent().email() != ConsentStatus.PENDING) {
            return true;
        }
        var email = capture.person().email();
        return email == null || limit.allows(place, email, isProven);
    }
}
