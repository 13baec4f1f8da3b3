package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Decisions.Matter;
import io.followthrough.cadence.domain.followup.Doing;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.followup.Rules;
import io.followthrough.kit.messaging.Environment;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.kit.store.SetAside;
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
    private static final int MOST_TOLD = 1000;

    private final FollowUps followUps;
    private final PlanInBatches planner;
    private final Decisions decisions;
    private final RulesSource rules;
    private final InstantSource clock;
    private final UnmadePromises unmade;
    private final SetAside setAside;
    private final Set<String> strays = ConcurrentHashMap.newKeySet();

    public DoWhatIsDue(
            PlanInBatches planner, Decisions decisions, RecordOutcome.Shared shared, BrokenPromises brokenPromises) {
        this.followUps = shared.followUps();
        this.planner = planner;
        this.decisions = decisions;
        this.setAside = decisions.setAside();
        this.rules = shared.rules();
        this.clock = shared.clock();
        this.unmade = new UnmadePromises(shared.followUps(), brokenPromises);
    }

    /** @return whether there may be more */
    public boolean doBatch() {
        var now = clock.instant();
        var due = followUps.withWorkDue(now, BATCH + setAside.count()).stream()
                .filter(prospectId -> !setAside.has(prospectId))
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
                setAside.put(due.getFirst(), fault);
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
        people.forEach(followUp -> tellOfStray(followUp, current));
        var plans = Plans.make(planner, setAside, foreseen, current, now);
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

    /** Once each: it goes on, and an operator learns why a person hears what belongs to another cadence. */
    private void tellOfStray(FollowUp followUp, Rules current) {
        followUp.enrolment()
                .filter(current::isStray)
                .filter(enrolment -> strays.size() < MOST_TOLD && strays.add(enrolment.enrolmentId()))
                .ifPresent(enrolment -> log.warn(
                        "enrolment {} holds contacts beyond the end of its cadence {} {}, as an older version stored some: it goes on {}",
                        enrolment.enrolmentId(),
                        enrolment.cadence().id(),
                        enrolment.cadence().version(),
                        current.cadenceOf(enrolment)
                                .map(cadence ->
                                        "by " + cadence.id() + " " + cadence.version() + ", which it was planned by")
                                .orElse("as it was promised, and is not planned anew")));
    }

    /** Each look at the clock is a cause of its own; it is never delivered twice. */
    static String clockTick() {
        return "clock-" + UUID.randomUUID();
    }
}
