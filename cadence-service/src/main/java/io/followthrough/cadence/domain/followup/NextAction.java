package io.followthrough.cadence.domain.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one thing that happens next to a person. There is exactly one, by construction.
 *
 * @param at when, for pauses and wake-ups
 * @param reason in words
 * @param enrolment while enrolled or paused
 * @param waiting while a cadence is chosen and has no room yet
 * @param cause of a wake-up
 */
public record NextAction(
        Kind kind,
        @Nullable Instant at,
        @Nullable String reason,
        @Nullable Enrolment enrolment,
        @Nullable Waiting waiting,
        @Nullable WakeCause cause) {

    public enum Kind {
        /** Nothing: a customer who was looked after, or somebody who wants no contact. */
        NONE,
        /** A cadence is chosen and looks for its place now. */
        PLANNING,
        /** On the waitlist. */
        WAITING,
        ENROLLED,
        PAUSED,
        WAKE_UP
    }

    static NextAction none(String reason) {
        return new NextAction(Kind.NONE, null, reason, null, null, null);
    }

    static NextAction planning(Waiting waiting, Instant now) {
        return new NextAction(Kind.PLANNING, now, null, null, waiting, null);
    }

    /** With the call that was promised until now, if one was. */
    NextAction becoming(NextAction planning) {
        var callAt = callAt();
        return callAt != null && planning.kind == Kind.PLANNING && planning.waiting != null
                ? new NextAction(
                        Kind.PLANNING, planning.at, CallingBack.ASKED, null, planning.waiting.calling(callAt), null)
                : planning;
    }

    /** When a call is promised that has no place in a plan yet; null if none is. */
    @Nullable
    Instant callAt() {
        return cause == WakeCause.CALL_BACK ? at : waiting == null ? null : waiting.callAt();
    }

    /** When it is seen to: a call that is promised gets its place some days before, while its hour is free. */
    @Nullable
    Instant seenToAt() {
        return cause == WakeCause.CALL_BACK && at != null ? at.minus(CallingBack.AHEAD) : at;
    }

    static NextAction waiting(Waiting waiting, Instant nextTry, String reason) {
        return new NextAction(Kind.WAITING, nextTry, reason, null, waiting, null);
    }

    static NextAction enrolled(Enrolment enrolment) {
        return new NextAction(Kind.ENROLLED, null, null, enrolment, null, null);
    }

    static NextAction paused(Enrolment enrolment, Instant until, String reason) {
        return new NextAction(Kind.PAUSED, until, reason, enrolment, null, null);
    }

    static NextAction wakeUp(WakeCause cause, Instant at, String reason) {
        return new NextAction(Kind.WAKE_UP, at, reason, null, null, cause);
    }

    NextAction with(Waiting changed) {
        return new NextAction(kind, at, reason, enrolment, changed, cause);
    }

    /** Whether nothing is planned but to see that a conversation goes on. */
    boolean isConversation() {
        return kind == Kind.WAKE_UP && cause != null && cause.isConversation();
    }

    public boolean is(Kind other) {
        return kind == other;
    }
}
