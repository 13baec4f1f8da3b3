package io.followthrough.cadence.application;

import java.time.Duration;

/**
 * How long e-mails and those who take them are waited for.
 *
 * @param lease after this an e-mail whose sender gave no sign counts as unconfirmed
 * @param refused after a passing refusal
 * @param away after nobody was there to take it
 * @param slow a server that takes longer than this with one e-mail does not hold up the next ones
 */
public record Patience(Duration lease, Duration refused, Duration away, Duration slow) {

    public Patience(Duration lease, Duration refused, Duration away) {
        this(lease, refused, away, Hands.USUAL_PATIENCE);
    }
}
