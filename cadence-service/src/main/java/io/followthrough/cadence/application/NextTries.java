package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Diaries.Holder;
import io.followthrough.cadence.domain.definition.Step;
import io.followthrough.cadence.domain.followup.Enrolment;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.NextTry;
import io.followthrough.cadence.domain.followup.PlannedTouch;
import io.followthrough.cadence.domain.followup.Report;
import io.followthrough.cadence.domain.followup.Rules;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.planning.Leg;
import io.followthrough.cadence.domain.planning.PlanResult.Accepted;
import io.followthrough.cadence.domain.planning.PlannedContact;
import io.followthrough.cadence.domain.planning.Planner;
import io.followthrough.events.TouchOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds and reserves the time at which a contact is tried again. */
final class NextTries {

    private final Diaries diaries;
    private final Planner planner;

    NextTries(Diaries diaries, Planner planner) {
        this.diaries = diaries;
        this.planner = planner;
    }

    /** Empty if it is not tried again, or if the representative has no time. */
    List<PlannedContact> of(FollowUp followUp, TouchId id, Report report, Rules rules, Instant now) {
        var enrolment = followUp.enrolmentOf(id).orElseThrow();
        var holder = new Holder(enrolment.repId(), enrolment.enrolmentId(), followUp.prospectId(), now);
        return report.outcome() == TouchOutcome.CALL_BACK
                ? asAskedFor(followUp, id, report, rules, holder)
                : nextTry(followUp, id, report, rules, holder).map(List::of).orElse(List.of());
    }

    /** The call first, and all that follows after it: whoever named a day hears nothing before it. */
    private List<PlannedContact> asAskedFor(FollowUp followUp, TouchId id, Report report, Rules rules, Holder holder) {
        return NextTry.asAskedFor(followUp, id, report, rules)
                .flatMap(request -> diaries.replace(
                        holder,
                        calendar -> planner.plan(request, calendar) instanceof Accepted(var repId, var contacts)
                                ? Optional.of(contacts)
                                : Optional.empty()))
                .orElse(List.of());
    }

    private Optional<PlannedContact> nextTry(FollowUp followUp, TouchId id, Report report, Rules rules, Holder holder) {
        var enrolment = followUp.enrolmentOf(id).orElseThrow();
        var touch = enrolment.touch(id).orElseThrow();
        var step = rules.cadenceOf(enrolment)
                .map(cadence -> cadence.step(id.step()))
                .orElse(null);
        var profile = followUp.profile();
        if (step == null || profile == null || !NextTry.isWanted(report, touch, step)) {
            return Optional.empty();
        }
        var place = rules.places().of(profile.person(), profile.company());
        var leg = leg(enrolment, touch, step, rules);
        var from = NextTry.soonest(touch, place, holder.now());
        var last = NextTry.lastDay(enrolment, id, place, from);
        return diaries.add(holder, calendar -> planner.again(leg, place, calendar, from, last));
    }

    private static Leg leg(Enrolment enrolment, PlannedTouch touch, Step step, Rules rules) {
        var way = touch.channel() == step.way().channel() || step.instead() == null ? step.way() : step.instead();
        var window = rules.library().windows().pinned(enrolment.windows()).apply(way.window());
        return new Leg(touch.step(), step, way, window);
    }
}
