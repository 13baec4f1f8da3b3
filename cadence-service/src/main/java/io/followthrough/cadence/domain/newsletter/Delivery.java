package io.followthrough.cadence.domain.newsletter;

import io.followthrough.cadence.domain.followup.TouchId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One issue for one address. It leaves at most once: the right to send is taken before the message is handed over, and given
 * back only if it surely did not leave.
 *
 * @param issue id
 * @param address a keyed hash: two people with one address get one e-mail
 * @param version grows with each change; a change holds for the version it was made of
 * @param until while it waits: when it may leave; while it is sent: when nobody can say any more what became of it
 * @param reason why it waits, was left out or is unconfirmed
 */
public record Delivery(
        String issue,
        int number,
        String prospectId,
        String address,
        State state,
        int version,
        Instant until,
        @Nullable String reason) {

    /** Of the steps of no enrolment, the one that stands for newsletters. */
    private static final int STEP = 9;

    public enum State {
        WAITING,
        SENDING,
        SENT,
        /** It may have left, and is not sent again. */
        UNCONFIRMED,
        /** The mail server refused the address. */
        REFUSED,
        /** The person does not want it (any more), or it cannot be written. */
        LEFT_OUT
    }

    public static Delivery of(Issue issue, String prospectId, String address, Instant now) {
        return new Delivery(issue.id(), issue.number(), prospectId, address, State.WAITING, 0, now, null);
    }

    /** The contact that stands for it, outside of every enrolment. */
    public TouchId touch() {
        return new TouchId(prospectId, 0, STEP, number);
    }

    /** Whether a contact stands for a newsletter; its attempt is the issue's number. */
    public static boolean isNewsletter(TouchId touch) {
        return touch.enrolment() == 0 && touch.step() == STEP;
    }

    public Delivery sending(Instant leaseEnd) {
        return to(State.SENDING, leaseEnd, null);
    }

    public Delivery waiting(Instant notBefore, String why) {
        return to(State.WAITING, notBefore, why);
    }

    public Delivery ended(State end, @Nullable String why) {
        return to(end, until, why);
    }

    private Delivery to(State newState, Instant newUntil, @Nullable String why) {
        return new Delivery(issue, number, prospectId, address, newState, version + 1, newUntil, why);
    }
}
