package io.followthrough.cadence.domain.followup;

import io.followthrough.events.TouchSkipped;
import io.followthrough.events.TouchUnconfirmed;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * E-mails that are being handed over. Their enrolment may end, pause or pass to somebody else meanwhile, and nobody can call a
 * message back: what became of it is written down where it stands, running or past, and told once.
 */
final class InHand {

    private static final String SENDER_STOPPED = "it is not known whether it left: the sender stopped in the middle";
    private static final String AS_OTHER = "was being handed over when two turned out to be one";

    private InHand() {}

    /** Wherever the enrolment is; of whoever is erased nothing is left to change. */
    static FollowUp change(
            FollowUp followUp, TouchId id, Predicate<PlannedTouch> condition, UnaryOperator<PlannedTouch> change) {
        return followUp.knownEnrolmentOf(id)
                .filter(enrolment -> enrolment.touch(id).filter(condition).isPresent())
                .map(enrolment -> followUp.holding(enrolment.change(id, change)))
                .orElse(followUp);
    }

    /** It surely did not leave, and what it belonged to is over: it is left out like everything that was still to come. */
    static Change leftOut(FollowUp followUp, TouchId id, String token, Instant now) {
        var changed = change(followUp, id, touch -> isHeld(touch, token), touch -> over(followUp, id, touch, now));
        return changed.equals(followUp)
                ? Change.quietly(followUp)
                : changed.knownEnrolmentOf(id)
                        .flatMap(enrolment -> enrolment.touch(id).map(enrolment::told))
                        .map(told -> Change.quietly(changed).telling(new TouchSkipped(told)))
                        .orElseGet(() -> Change.quietly(changed));
    }

    private static PlannedTouch over(FollowUp followUp, TouchId id, PlannedTouch touch, Instant now) {
        return followUp.memory().past().stream()
                .filter(past -> past.enrolment().ordinal() == id.enrolment())
                .findFirst()
                .map(past -> Finishing.over(touch, past.reason(), now))
                .orElse(touch);
    }

    static boolean isRunning(FollowUp followUp, TouchId id) {
        return followUp.enrolment()
                .filter(enrolment -> enrolment.ordinal() == id.enrolment())
                .isPresent();
    }

    private static boolean isHeld(PlannedTouch touch, String token) {
        return touch.isHeldBy(token) && !touch.state().isSettled();
    }

    /** When it is known of each that its sender has stopped. */
    static Stream<Instant> leases(FollowUp followUp) {
        return followUp.remembered()
                .flatMap(enrolment -> enrolment.touches().stream())
                .filter(touch -> touch.state() == TouchState.SENDING)
                .flatMap(touch -> Stream.ofNullable(touch.lease()))
                .map(Lease::until);
    }

    /** What nobody holds any more may have left, and is never sent again. */
    static Change withoutSender(FollowUp followUp, Instant now) {
        var change = Change.quietly(followUp);
        for (var enrolment : followUp.remembered().toList()) {
            for (var touch : enrolment.touches()) {
                if (isWithoutSender(touch, now)) {
                    var id = enrolment.touchId(touch);
                    var lost = touch.unconfirmed(SENDER_STOPPED, now);
                    change = change.then(known -> Change.quietly(change(known, id, before -> true, before -> lost)))
                            .telling(new TouchUnconfirmed(enrolment.told(lost)));
                }
            }
        }
        return change;
    }

    private static boolean isWithoutSender(PlannedTouch touch, Instant now) {
        var lease = touch.lease();
        return touch.state() == TouchState.SENDING
                && (lease == null || !lease.until().isAfter(now));
    }

    /** Under the name that goes on it is known by hearsay: whoever hands it over tells of it under the one it was claimed for. */
    static List<PlannedTouch> carried(Enrolment enrolment) {
        return enrolment.touches().stream()
                .map(touch ->
                        touch.state() == TouchState.SENDING ? touch.unconfirmed(AS_OTHER, touch.changedAt()) : touch)
                .toList();
    }

    static boolean isAny(Enrolment enrolment) {
        return enrolment.touches().stream().anyMatch(touch -> touch.state() == TouchState.SENDING);
    }

    /**
     * What became of a contact that goes on under another name. It is told under the first.
     *
     * @param result in the running enrolment; in one that is over, what did not leave is left out
     */
    static FollowUp heardAsOther(
            FollowUp speaker, TouchId id, String token, UnaryOperator<PlannedTouch> result, Instant now) {
        return speaker.remembered()
                .filter(enrolment -> CarryingOn.isOf(enrolment, id.prospectId()))
                .flatMap(enrolment -> enrolment.touches().stream()
                        .filter(touch -> touch.step() == id.step() && touch.attempt() == id.attempt())
                        .map(enrolment::touchId))
                .findFirst()
                .map(own -> change(speaker, own, touch -> isHeld(touch, token), touch -> {
                    var after = result.apply(touch);
                    return Rerouting.isOpen(after) && !isRunning(speaker, own) ? over(speaker, own, touch, now) : after;
                }))
                .orElse(speaker);
    }
}
