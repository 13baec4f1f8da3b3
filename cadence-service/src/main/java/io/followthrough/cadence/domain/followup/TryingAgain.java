package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.planning.PlannedContact;
import io.followthrough.events.EnrolmentPaused;
import io.followthrough.events.TimeWindow;
import io.followthrough.events.TouchOutcome;
import io.followthrough.events.TouchPlanned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The next try of a contact that reached nobody, or for which the person has named another time. */
final class TryingAgain {

    private TryingAgain() {}

    /** Whoever named a day hears nothing before it, and then our call first; what follows moves along. */
    static Change as(
            FollowUp followUp, TouchId id, Report report, List<PlannedContact> again, Rules rules, Instant now) {
        var asked = report.callBackAt();
        if (report.outcome() == TouchOutcome.CALL_BACK && asked != null) {
            var overtaken = overtaken(followUp, id, now);
            return again.isEmpty()
                    ? overtaken.then(known -> waitingForRoom(known, id, asked, now))
                    : overtaken.then(known -> planned(known, id, again, rules, now));
        }
        return planned(followUp, id, again, rules, now);
    }

    /** What was to come before this contact and was not made yet is of no use after it. */
    private static Change overtaken(FollowUp followUp, TouchId id, Instant now) {
        var change = Change.quietly(followUp);
        for (var touch : followUp.enrolment().orElseThrow().touches()) {
            if (touch.step() < id.step() && Rerouting.isOpen(touch)) {
                change = change.then(known -> GoingOn.skipped(
                        known,
                        known.enrolment().orElseThrow().touchId(touch),
                        "overtaken: the person asked to be called back",
                        now));
            }
        }
        return change;
    }

    private static Change planned(FollowUp followUp, TouchId id, List<PlannedContact> again, Rules rules, Instant now) {
        var change = Change.quietly(followUp);
        for (var contact : again) {
            change = change.then(known -> planned(known, id, contact, rules, now));
        }
        return change;
    }

    private static Change planned(FollowUp followUp, TouchId id, PlannedContact contact, Rules rules, Instant now) {
        var enrolment = followUp.enrolment().orElseThrow();
        if (contact.step() == id.step()) {
            var next = enrolment.touch(id).orElseThrow().nextTry(contact.at(), contact.window(), now);
            var more = enrolment.with(next);
            return Change.quietly(followUp.with(more)).telling(new TouchPlanned(more.told(next)));
        }
        var template = PlannedTouches.template(contact.way(), followUp.prospectId(), rules);
        var moved = enrolment.with(enrolment.touches().stream()
                .map(touch -> touch.step() == contact.step() && Rerouting.isOpen(touch)
                        ? touch.replanned(contact, template, now)
                        : touch)
                .toList());
        var change = Change.quietly(followUp.with(moved));
        for (var touch : moved.touches()) {
            if (touch.step() == contact.step() && Rerouting.isOpen(touch)) {
                change = change.telling(new TouchPlanned(moved.told(touch)));
            }
        }
        return change;
    }

    /** The representative has no time then: all that is left pauses until that day, and is planned then with whoever has. */
    private static Change waitingForRoom(FollowUp followUp, TouchId id, Instant at, Instant now) {
        var enrolment = followUp.enrolment().orElseThrow();
        var more = enrolment.with(
                enrolment.touch(id).orElseThrow().nextTry(at, new TimeWindow(at, at.plus(Duration.ofHours(1))), now));
        var reason = "asked to be called back";
        return Change.quietly(followUp.with(NextAction.paused(more, at, reason)))
                .telling(new EnrolmentPaused(
                        enrolment.enrolmentId(), followUp.prospectId(), enrolment.cadence(), reason, at));
    }
}
