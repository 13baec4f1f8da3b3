package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.followup.Enrolment;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.PlannedTouch;
import io.followthrough.cadence.domain.followup.Rules;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.followup.TouchState;
import io.followthrough.cadence.domain.followup.Unmade;
import io.followthrough.kit.store.Aggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Tells of tasks that nobody made in their time, among all promises that broke. */
final class UnmadePromises {

    private final FollowUps followUps;
    private final BrokenPromises brokenPromises;

    UnmadePromises(FollowUps followUps, BrokenPromises brokenPromises) {
        this.followUps = followUps;
        this.brokenPromises = brokenPromises;
    }

    /** Before it is decided about them: a crash may leave one too many on the list, never one too few. */
    List<BrokenPromise> write(Collection<FollowUp> people, Rules rules, Instant now) {
        var broken = people.stream()
                .flatMap(followUp -> Unmade.breaking(followUp, rules, now).stream()
                        .map(touch -> broken(followUp.enrolment().orElseThrow(), touch, rules, now)))
                .toList();
        brokenPromises.add(broken);
        return broken;
    }

    private static BrokenPromise broken(Enrolment enrolment, PlannedTouch touch, Rules rules, Instant now) {
        return new BrokenPromise(
                enrolment.touchId(touch).toString(),
                enrolment.enrolmentId(),
                enrolment.prospectId(),
                enrolment.repId(),
                touch.channel(),
                touch.plannedAt(),
                Unmade.reason(rules.policy()),
                now);
    }

    /** Says who makes it now, and when; what was reported at the last moment is no broken promise. */
    void settle(List<BrokenPromise> broken) {
        if (broken.isEmpty()) {
            return;
        }
        var after = followUps.load(
                broken.stream().map(BrokenPromise::prospectId).distinct().toList());
        var moved = new ArrayList<BrokenPromise>();
        var kept = new ArrayList<BrokenPromise>();
        for (var promise : broken) {
            var person = after.get(promise.prospectId());
            var id = TouchId.parse(promise.touchId()).orElseThrow();
            var enrolment = Stream.ofNullable(person)
                    .map(Aggregate::state)
                    .flatMap(Stream::ofNullable)
                    .flatMap(state -> state.enrolmentOf(id).stream())
                    .findFirst();
            enrolment.flatMap(known -> known.touch(id)).ifPresent(touch -> {
                if (touch.state() == TouchState.PLANNED && !touch.plannedAt().equals(promise.plannedAt())) {
                    moved.add(promise.now(enrolment.orElseThrow().repId(), touch.plannedAt()));
                } else if (touch.state().isMade()) {
                    kept.add(promise);
                }
            });
        }
        brokenPromises.add(moved);
        brokenPromises.remove(kept);
    }
}
