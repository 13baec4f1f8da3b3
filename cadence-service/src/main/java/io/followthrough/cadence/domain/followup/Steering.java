package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.planning.Route;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.TouchSkipped;
import java.time.Instant;

/** What a person decides about an enrolment, with the reason, which is kept among the notes. */
public final class Steering {

    /** What came of it. */
    public sealed interface Result {

        record Done(Change change) implements Result {}

        /**
         * @param why and what to do instead
         * @param isAsked whether it is done if whoever decides it says that it is meant
         */
        record Refused(String why, boolean isAsked) implements Result {

            /** By whatever is said to it. */
            public Refused(String why) {
                this(why, false);
            }
        }
    }

    private static final String NOTHING_RUNS = "no enrolment is running";

    private static final String LEFT_OUT = "left out: ";

    private Steering() {}

    /** @param until after now */
    public static Result pause(FollowUp followUp, Instant until, String reason, Instant now) {
        if (followUp.enrolment().isEmpty()) {
            return new Result.Refused(NOTHING_RUNS);
        }
        return new Result.Done(Listening.pause(noted(followUp, "paused: " + reason, now), until, reason, now));
    }

    /** Goes on with the next free times. */
    public static Result resume(FollowUp followUp, String reason, Instant now) {
        var enrolment = followUp.next().enrolment();
        if (enrolment == null || !followUp.next().is(Kind.PAUSED)) {
            return new Result.Refused("no enrolment is paused");
        }
        if (followUp.isGoingOn(now)) {
            return new Result.Refused("it goes on already, and its next contacts are being planned");
        }
        return new Result.Done(Change.quietly(
                noted(followUp, "resumed: " + reason, now).with(NextAction.paused(enrolment, now, reason))));
    }

    public static Result end(FollowUp followUp, String reason, Rules rules, Instant now) {
        return followUp.enrolment().isEmpty()
                ? new Result.Refused(NOTHING_RUNS)
                : new Result.Done(Finishing.finish(
                        noted(followUp, "ended: " + reason, now),
                        EnrolmentOutcome.ENDED_BY_PERSON,
                        reason,
                        rules,
                        now));
    }

    /** Leaves out one contact that is not made yet. */
    public static Result skip(FollowUp followUp, TouchId id, String reason, Rules rules, Instant now) {
        var enrolment = followUp.next().enrolment();
        var touch = enrolment == null ? null : enrolment.touch(id).orElse(null);
        if (enrolment == null || touch == null) {
            return new Result.Refused("no running enrolment has the contact " + id);
        }
        if (touch.state() != TouchState.PLANNED && touch.state() != TouchState.DUE) {
            return new Result.Refused("contact " + id + " is " + touch.state() + " already");
        }
        var left = enrolment.change(id, open -> open.to(TouchState.SKIPPED, reason, now));
        return new Result.Done(
                Change.quietly(noted(followUp, LEFT_OUT + reason, now).with(left))
                        .telling(new TouchSkipped(left.told(left.touch(id).orElseThrow())))
                        .then(done -> Finishing.ifAllSettled(done, rules, now)));
    }

    /** Whether a representative has left this contact out. */
    static boolean isByHand(FollowUp followUp, PlannedTouch touch) {
        return followUp.memory().notes().stream()
                .anyMatch(note ->
                        note.at().equals(touch.changedAt()) && note.text().equals(LEFT_OUT + touch.reason()));
    }

    /**
     * By hand, whatever was to come next; a running enrolment is ended first, on purpose.
     *
     * @param anyway whether it is meant although the person is none to whom that is done by itself
     */
    public static Result enrol(
            FollowUp followUp, Cadence cadence, String reason, boolean anyway, Rules rules, Instant now) {
        var profile = followUp.profile();
        if (profile == null || followUp.gone() != null) {
            return new Result.Refused("not known any more, or not qualified yet");
        }
        if (followUp.wantsNoContact()) {
            return new Result.Refused("opted out");
        }
        if (followUp.enrolment().isPresent()) {
            return new Result.Refused("an enrolment is running: end it first");
        }
        var doubt = ByHand.obstacle(followUp, profile, rules, now)
                .or(() -> ByHand.doubt(followUp, profile, cadence, now).filter(asked -> !anyway));
        if (doubt.isPresent()) {
            return doubt.get();
        }
        var route = Route.of(
                cadence, Reach.of(followUp, rules), rules.library().windows().current());
        return route.suits()
                ? new Result.Done(Change.quietly(noted(followUp, "enrolled by hand: " + reason, now)
                        .with(NextAction.planning(Choosing.waiting(followUp, cadence, now, false), now))))
                : new Result.Refused("the cadence cannot be finished with this person: " + route.obstacle());
    }

    private static FollowUp noted(FollowUp followUp, String text, Instant now) {
        return followUp.with(followUp.memory().noted(new Note(ActivityKind.NOTE_TAKEN, now, null, text)));
    }
}
