package io.followthrough.intake.web;

import io.followthrough.events.UnreadPart;
import io.followthrough.intake.application.Input;
import io.followthrough.intake.application.Intake;
import io.followthrough.intake.application.Requests.Call;
import io.followthrough.intake.application.Trace;
import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Validated;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Checks what stands in the bodies of calls, and words what becomes of it. */
public final class Bodies {

    private static final int LONGEST_KEY = 255;

    private final Intake intake;

    public Bodies(Intake intake) {
        this.intake = intake;
    }

    Validated<Outgoing> check(InputKind kind, Fields fields, Call call, int position) {
        var origin = call.origin(kind, fields, position);
        return intake.check(new Input(kind, fields, origin, Trace.NONE, call.receivedAt()));
    }

    /** All of several inputs, or everything that is wrong with any of them. */
    static List<Outgoing> allOf(List<Validated<Outgoing>> several) {
        var events = new ArrayList<Outgoing>();
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < several.size(); i++) {
            var position = "[" + i + "]";
            switch (several.get(i)) {
                case Validated.Accepted<Outgoing>(var event) -> events.add(event);
                case Validated.Refused<Outgoing>(var wrong) ->
                    wrong.forEach(problem -> problems.add(problem.within(position)));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(status(several), IntakeProblems.inWordsOfHttp(problems));
        }
        return events;
    }

    private static HttpStatus status(List<Validated<Outgoing>> several) {
        var statuses = several.stream()
                .flatMap(each -> each instanceof Validated.Refused<Outgoing>(var problems)
                        ? Stream.of(IntakeProblems.status(problems))
                        : Stream.empty())
                .distinct()
                .toList();
        return statuses.size() == 1 ? statuses.getFirst() : HttpStatus.BAD_REQUEST;
    }

    /** The id that the capture or activity was given. */
    static String idOf(Outgoing event) {
        return event.envelope().id();
    }

    /** What of an input could not be used; null when there is nothing to tell. */
    static @Nullable List<FieldProblem> warningsOf(Outgoing event) {
        return warnings(Intake.unreadable(event), "");
    }

    /** The same of several inputs, each field with the position of its input before it. */
    static @Nullable List<FieldProblem> warningsOf(List<Outgoing> events) {
        var warnings = new ArrayList<FieldProblem>();
        for (int i = 0; i < events.size(); i++) {
            warnings.addAll(
                    Objects.requireNonNullElse(warnings(Intake.unreadable(events.get(i)), "[" + i + "]."), List.of()));
        }
        return warnings.isEmpty() ? null : warnings;
    }

    private static @Nullable List<FieldProblem> warnings(List<UnreadPart> parts, String position) {
        return parts.isEmpty()
                ? null
                : parts.stream()
                        .map(part -> new FieldProblem(position + part.field(), part.problem(), part.remedy()))
                        .toList();
    }

    static @Nullable String usable(@Nullable String idempotencyKey) {
        if (idempotencyKey != null && (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY)) {
            throw new InvalidInputException(
                    "Idempotency-Key",
                    "is empty or too long",
                    "send 1 to " + LONGEST_KEY + " characters, for example a UUID");
        }
        return idempotencyKey;
    }
}
