package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Decisions.Matter;
import io.followthrough.cadence.domain.followup.Doing;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.kit.messaging.Environment;
import io.followthrough.kit.store.Aggregate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what the clock asks for, e-mails apart: tasks fall due, sleepers wake, pauses end, whoever has no plan is planned. */
public final class DoWhatIsDue {

    private static final Logger log = LoggerFactory.getLogger(DoWhatIsDue.class);
    private static final int BATCH = 300;

    private final FollowUps followUps;
    private final PlanInBatches planner;
    private final Decisions decisions;
    private final RulesSource rules;
    private final InstantSource clock;
    private final UnmadePromises unmade;
    private final Set<String> setAside = ConcurrentHashMap.newKeySet();

    public DoWhatIsDue(
            PlanInBatches planner, Decisions decisions, RecordOutcome.Shared shared, BrokenPromises brokenPromises) {
        this.followUps = shared.followUps();
        this.planner = planner;
        this.decisions = decisions;
        this.rules = shared.rules();
        this.clock = shared.clock();
        this.unmade = new UnmadePromises(shared.followUps(), brokenPromises);
    }

    /** @return whether there may be more */
    public boolean doBatch() {
        var now = clock.instant();
        var due = followUps.withWorkDue(now, BATCH + setAside.size()).stream()
                .filter(prospectId -> !setAside.contains(prospectId))
                .toList();
        if (!due.isEmpty()) {
            decide(due, now);
        }
        return due.size() >= BATCH;
    }

    /** One follow-up that cannot be decided about must not hold up the others. */
    private void decide(List<String> due, Instant now) {
        try {
            decideTogether(due, now);
        } catch (RuntimeException fault) {
            if (Environment.isDown(fault)) {
                throw fault;
            }
            if (due.size() > 1) {
                due.forEach(prospectId -> decide(List.of(prospectId), now));
            } else {
                setAside.addAll(due);
                log.error("cannot decide about {}; set aside until the next start", due, fault);
            }
        }
    }

    private void decideTogether(List<String> due, Instant now) {
        var current = rules.rules();
        var people = followUps.load(due).values().stream()
                .map(Aggregate::state)
                .filter(Objects::nonNull)
                .toList();
        var foreseen = people.stream()
                .map(followUp -> Doing.whatIsDue(followUp, current, now).followUp())
                .filter(followUp ->
                        followUp.next().is(Kind.PLANNING) || followUp.next().is(Kind.PAUSED))
                .toList();
        var plans = Plans.make(planner, foreseen, current, now);
        var broken = unmade.write(people, current, now);
        decisions.make(
                due.stream()
                        .map(prospectId -> new Matter(
                                prospectId,
                                clockTick(),
                                followUp -> Doing.whatIsDue(Objects.requireNonNull(followUp), current, now)
                                        .then(plans::taken)))
                        .toList(),
                now);
        unmade.settle(broken);
    }

    /** Each look at the clock is a cause of its own; it is never delivered twice. */
    static String clockTick() {
        return "clock-" + UUID.randomUUID();
    }
}
