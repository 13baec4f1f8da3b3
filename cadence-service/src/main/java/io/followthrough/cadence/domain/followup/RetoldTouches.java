package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Way;
import io.followthrough.events.Touch;
import io.followthrough.events.TouchCompleted;
import io.followthrough.events.TouchDue;
import io.followthrough.events.TouchEvent;
import io.followthrough.events.TouchPlanned;
import io.followthrough.events.TouchSent;
import io.followthrough.events.TouchSkipped;
import io.followthrough.events.TouchUnconfirmed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Contacts as they were told, see {@link Retelling}. */
final class RetoldTouches {

    private static final String PERHAPS_LEFT =
            "it is not known whether it left: the store was lost while it was being handed over";

    private RetoldTouches() {}

    static FollowUp hear(FollowUp known, TouchEvent event, Rules rules, Instant at) {
        var told = event.touch();
        var over = afterTheEnd(known, told, state(event), at);
        if (over.isPresent()) {
            return over.get();
        }
        var going = Retelling.going(known, told.enrolmentId()).orElseGet(() -> begun(known, told, rules, at));
        var enrolment = going.enrolment().orElseThrow();
        // By its place in the enrolment: who told it may have named it in another way.
        var id = new TouchId(enrolment.prospectId(), enrolment.ordinal(), told.step(), told.attempt());
        var touch = touch(told, state(event), at);
        var changed = enrolment.touch(id).isPresent() ? enrolment.change(id, before -> touch) : enrolment.with(touch);
        return going.with(told.repId() == null ? changed : changed.with(told.repId()));
    }

    /** What became of an e-mail that was in hand when its enrolment ended brings nothing back. */
    private static Optional<FollowUp> afterTheEnd(FollowUp known, Touch told, TouchState state, Instant at) {
        return known.memory().past().stream()
                .map(PastEnrolment::enrolment)
                .filter(enrolment -> enrolment.enrolmentId().equals(told.enrolmentId()))
                .findFirst()
                .flatMap(enrolment -> {
                    var id = new TouchId(enrolment.prospectId(), enrolment.ordinal(), told.step(), told.attempt());
                    return enrolment
                            .touch(id)
                            .filter(touch -> touch.state() == TouchState.UNCONFIRMED)
                            .map(touch -> known.holding(enrolment.change(id, before -> touch(told, state, at))));
                });
    }

    /** Its start was never told, or is no longer kept. */
    private static FollowUp begun(FollowUp known, Touch told, Rules rules, Instant at) {
        var ordinal = TouchId.parse(told.touchId())
                .map(TouchId::enrolment)
                .orElseGet(() -> Retelling.ordinal(known, told.enrolmentId()));
        var enrolment = new Enrolment(
                told.enrolmentId(),
                known.prospectId(),
                ordinal,
                told.cadence(),
                Retelling.purpose(told.cadence(), rules),
                told.road(),
                told.repId() == null ? "" : told.repId(),
                at,
                rules.library()
                        .cadence(told.cadence())
                        .map(cadence -> cadence.steps().size())
                        .orElse(1),
                Retelling.windows(rules),
                List.of());
        return known.enrolledFor(Math.max(ordinal, known.enrolments())).with(NextAction.enrolled(enrolment));
    }

    private static PlannedTouch touch(Touch told, TouchState state, Instant at) {
        return new PlannedTouch(
                told.step(),
                told.attempt(),
                told.channel(),
                told.template(),
                told.plannedAt(),
                told.window(),
                told.reservedMinutes(),
                state,
                at,
                null,
                null,
                told.outcome(),
                state == TouchState.UNCONFIRMED && told.reason() == null ? PERHAPS_LEFT : told.reason(),
                told.minutes());
    }

    private static TouchState state(TouchEvent event) {
        return switch (event) {
            case TouchPlanned ignored -> TouchState.PLANNED;
            case TouchSent ignored -> TouchState.SENT;
            case TouchCompleted ignored -> TouchState.COMPLETED;
            case TouchUnconfirmed ignored -> TouchState.UNCONFIRMED;
            case TouchSkipped(var touch) -> isMissed(touch) ? TouchState.MISSED : TouchState.SKIPPED;
            // An e-mail is due in somebody's hands for a reason; without one it was being handed over.
            case TouchDue(var touch) ->
                Way.isSentByItself(touch.channel()) && touch.reason() == null ? TouchState.UNCONFIRMED : TouchState.DUE;
        };
    }

    private static boolean isMissed(Touch touch) {
        var reason = touch.reason();
        return reason != null
                && (reason.startsWith(Unmade.NOT_MADE)
                        || reason.startsWith(Punctuality.TOO_LATE) && !Holding.explains(reason));
    }
}
