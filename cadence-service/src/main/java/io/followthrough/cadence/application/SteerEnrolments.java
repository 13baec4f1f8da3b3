package io.followthrough.cadence.application;

import static java.util.Objects.requireNonNull;

import io.followthrough.cadence.application.Decisions.Matter;
import io.followthrough.cadence.domain.followup.Change;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.Rules;
import io.followthrough.cadence.domain.followup.Steering;
import io.followthrough.cadence.domain.followup.Steering.Result;
import io.followthrough.cadence.domain.followup.TouchId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does to an enrolment what a person decides, over whatever the clock and the prospect do meanwhile. */
public final class SteerEnrolments {

    private final RecordOutcome.Shared shared;
    private final Decisions decisions;

    public SteerEnrolments(RecordOutcome.Shared shared, Decisions decisions) {
        this.shared = shared;
        this.decisions = decisions;
    }

    public Result pause(String prospectId, Instant until, String reason) {
        return steer(prospectId, person -> Steering.pause(person, until, reason, now()));
    }

    public Result resume(String prospectId, String reason) {
        return steer(prospectId, person -> Steering.resume(person, reason, now()));
    }

    public Result end(String prospectId, String reason) {
        return steer(prospectId, person -> Steering.end(person, reason, rules(), now()));
    }

    public Result skip(TouchId touch, String reason) {
        return steer(touch.prospectId(), person -> Steering.skip(person, touch, reason, rules(), now()));
    }

    /**
     * In the newest version of the cadence.
     *
     * @param anyway see {@link Steering#enrol}
     */
    public Result enrol(String prospectId, String cadenceId, String reason, boolean anyway) {
        return rules().library()
                .newestCadence(cadenceId)
                .map(cadence ->
                        steer(prospectId, person -> Steering.enrol(person, cadence, reason, anyway, rules(), now())))
                .orElseGet(() -> new Result.Refused("there is no cadence " + cadenceId));
    }

    private Result steer(String prospectId, Function<FollowUp, Result> decide) {
        if (shared.followUps().find(prospectId).isEmpty()) {
            return new Result.Refused("there is no prospect " + prospectId);
        }
        var result = new AtomicReference<@Nullable Result>();
        decisions.make(
                List.of(new Matter(prospectId, DoWhatIsDue.clockTick(), person -> decided(person, decide, result))),
                now());
        return requireNonNull(result.get());
    }

    private static Change decided(
            @Nullable FollowUp person, Function<FollowUp, Result> decide, AtomicReference<@Nullable Result> result) {
        var known = requireNonNull(person);
        var decided = decide.apply(known);
        result.set(decided);
        return decided instanceof Result.Done(var change) ? change : new Change(known, List.of());
    }

    private Rules rules() {
        return shared.rules().rules();
    }

    private Instant now() {
        return shared.clock().instant();
    }
}
