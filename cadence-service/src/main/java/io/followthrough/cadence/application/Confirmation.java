package io.followthrough.cadence.application;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The question whether an e-mail address is somebody's own and wants e-mail.
 *
 * @param address a keyed hash of the address that is asked
 * @param sent how many e-mails may have left: the question, its reminder, and one for each time that the person signed up again
 * @param notBefore when the next one may leave
 * @param waitsForSender whether it waits since its sender was stopped
 * @param most so many e-mails and no more
 * @param askedAt when the last one may have left; null if none has, or that was not kept
 * @param signUp a hash of what shows the sign-up that is asked about; null if that was not kept
 */
public record Confirmation(
        String prospectId,
        String address,
        int sent,
        Instant notBefore,
        boolean waitsForSender,
        int most,
        @Nullable Instant askedAt,
        @Nullable String signUp) {

    /** The question and one reminder. */
    public static final int MOST = 2;

    private static final Duration FIRST_WAIT = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 5;
    private static final int MOST_EVER = 9;

    public Confirmation(String prospectId, String address, int sent, Instant notBefore) {
        this(prospectId, address, sent, notBefore, false);
    }

    public Confirmation(String prospectId, String address, int sent, Instant notBefore, boolean waitsForSender) {
        this(prospectId, address, sent, notBefore, waitsForSender, MOST, null, null);
    }

    /** To be asked about this sign-up. */
    static Confirmation asking(String prospectId, String address, String signUp, Instant now) {
        return new Confirmation(prospectId, address, 0, now, false, MOST, null, signUp);
    }

    /** Whether nothing more may be sent. */
    public boolean isOver() {
        return sent >= most;
    }

    /**
     * One more, for somebody who signed up again: the mail was lost, or its link has expired. Each waits twice as long as the one before:
     * whoever types in a stranger's address every day has them asked once, and again in a day, in two, in four.
     */
    Confirmation askedAnew(String again, Instant now) {
        if (signUp == null || sent >= MOST_EVER) { // by which sign-up they were asked was not kept: from now on it is
            return new Confirmation(prospectId, address, sent, notBefore, false, most, askedAt, again);
        }
        var wait = FIRST_WAIT.multipliedBy(1L << Math.clamp(sent - MOST, 0, MOST_DOUBLINGS));
        var free = askedAt == null ? now : askedAt.plus(wait);
        return new Confirmation(
                prospectId, address, sent, free.isAfter(now) ? free : now, false, sent + 1, askedAt, again);
    }

    /** The right to send one more is used up. */
    Confirmation sending(Instant now, Instant next) {
        return new Confirmation(prospectId, address, sent + 1, next, false, most, now, signUp);
    }

    /** The same, later. */
    Confirmation later(Instant then, boolean forSender) {
        return new Confirmation(prospectId, address, sent, then, forSender, most, askedAt, signUp);
    }

    /** Nothing more is sent. */
    Confirmation over() {
        return new Confirmation(prospectId, address, Math.max(sent, most), notBefore, false, most, askedAt, signUp);
    }
}
