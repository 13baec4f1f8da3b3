package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Decisions.Matter;
import io.followthrough.cadence.domain.followup.Doing;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.kit.store.Aggregate;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;

/** Does what the clock asks for, e-mails apart: tasks fall due, sleepers wake, pauses end, whoever has no plan is planned. */
public final class DoWhatIsDue {

    private static final int BATCH = 300;

    private final FollowUps followUps;
    private final PlanInBatches planner;
    private final Decisions decisions;
    private final RulesSource rules;
    private final InstantSource clock;

    public DoWhatIsDue(
            FollowUps followUps, PlanInBatches planner, Decisions decisions, RulesSource rules, InstantSource clock) {
        this.followUps = followUps;
        this.planner = planner;
        this.decisions = decisions;
        this.rules = rules;
        this.clock = clock;
    }

    /** @return whether there may be more */
    public boolean doBatch() {
        var now = clock.instant();
        var due = followUps.withWorkDue(now, BATCH);
        if (due.isEmpty()) {
            return false;
        }
        var current = rules.rules();
        var foreseen = followUps.load(due).values().stream()
                .map(Aggregate::state)
                .filter(Objects::nonNull)
                .map(followUp -> Doing.whatIsDue(followUp, current, now).followUp())
                .filter(followUp ->
                        followUp.next().is(Kind.PLANNING) || followUp.next().is(Kind.PAUSED))
                .toList();
        var plans = Plans.make(planner, foreseen, current, now);
        decisions.make(
                due.stream()
                        .map(prospectId -> new Matter(prospectId, clockTick(), null, followUp -> {
                            var known = Objects.requireNonNull(followUp);
                            return Doing.whatIsDue(known, current, now).then(plans::taken);
                        }))
                        .toList(),
                now);
        return due.size() == BATCH;
    }

    /** Each look at the clock is a cause of its own; it is never delivered twice. */
    static String clockTick() {
        return "clock-" + UUID.randomUUID();
    }
}
