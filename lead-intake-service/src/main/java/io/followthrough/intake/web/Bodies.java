package io.followthrough.intake.web;

import io.followthrough.intake.application.Input;
import io.followthrough.intake.application.Intake;
import io.followthrough.intake.application.Requests.Call;
import io.followthrough.intake.application.Trace;
import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Validated;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.web.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks what stands in the bodies of calls. People write them by hand, so misspelt fields are told as well. */
public final class Bodies {

    private static final int LONGEST_KEY = 255;

    private final Intake intake;

    public Bodies(Intake intake) {
        this.intake = intake;
    }

    Validated<Outgoing> check(InputKind kind, Fields fields, Call call, int position) {
        var origin = call.origin(kind, fields, position);
        return intake.checkStrictly(new Input(kind, fields, origin, Trace.NONE, call.receivedAt()));
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
            throw new InvalidInputException(IntakeProblems.inWordsOfHttp(problems));
        }
        return events;
    }

    /** The id that the capture or activity was given. */
    static String idOf(Outgoing event) {
        return event.envelope().id();
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
