package io.followthrough.cadence.application;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
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
 */
public record Confirmation(
        String prospectId,
        String address,
        int sent,
        Instant notBefore,
        boolean waitsForSender,
        int most,
        @Nullable Instant askedAt) {

    /** The question and one reminder. */
    public static final int MOST = 2;

    /** As intake's forms write it down. */
    private static final Pattern TICKED =
            Pattern.compile("ticked on \\S+ at (\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)");

    private static final Duration FIRST_WAIT = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 5;
    private static final int MOST_EVER = 9;

    public Confirmation(String prospectId, String address, int sent, Instant notBefore) {
        this(prospectId, address, sent, notBefore, false);
    }

    public Confirmation(String prospectId, String address, int sent, Instant notBefore, boolean waitsForSender) {
        this(prospectId, address, sent, notBefore, waitsForSender, MOST, null);
    }

    /** When a box of ours was ticked last, by the evidence of it; null if it does not say. */
    static @Nullable Instant signedUpAt(@Nullable String proof) {
        return proof == null
                ? null
                : TICKED.matcher(proof)
                        .results()
                        .map(ticked -> Instant.parse(ticked.group(1)))
                        .max(Instant::compareTo)
                        .orElse(null);
    }

    /** Whether nothing more may be sent. */
    public boolean isOver() {
        return sent >= most;
    }

    /** Whether somebody signed up again since they were asked last: the mail was lost, or its link has expired. */
    boolean isAskedForAgain(@Nullable Instant signedUpAt) {
        return isOver() && sent < MOST_EVER && signedUpAt != null && (askedAt == null || signedUpAt.isAfter(askedAt));
    }

    /**
     * One more. Each waits twice as long as the one before: whoever types in a stranger's address every day has them asked once, and again
     * in a day, in two, in four.
     */
    Confirmation askedAnew(Instant now) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.clamp(sent - MOST, 0, MOST_DOUBLINGS));
        var free = askedAt == null ? now : askedAt.plus(wait);
        return new Confirmation(prospectId, address, sent, free.isAfter(now) ? free : now, false, sent + 1, askedAt);
    }

    /** The right to send one more is used up. */
    Confirmation sending(Instant now, Instant next) {
        return new Confirmation(prospectId, address, sent + 1, next, false, most, now);
    }

    /** The same, later. */
    Confirmation later(Instant then, boolean forSender) {
        return new Confirmation(prospectId, address, sent, then, forSender, most, askedAt);
    }

    /** Nothing more is sent. */
    Confirmation over() {
        return new Confirmation(prospectId, address, Math.max(sent, most), notBefore, false, most, askedAt);
    }
}
