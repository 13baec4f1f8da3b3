package io.followthrough.cadence.config;

import io.followthrough.cadence.application.MailboxSilence;
import io.followthrough.cadence.application.UnheardMails;
import io.followthrough.cadence.listening.MailboxWatch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether answers are heard. Part of the health, not of the readiness: representatives work on while the mailbox is away.
 */
final class MailboxHealth extends AbstractHealthIndicator {

    private final MailboxWatch watch;
    private final UnheardMails unheard;
    private final MailboxSilence silence;
    private final Duration patience;
    private final InstantSource real;
    private final Instant startedAt;

    /** @param patience a restart of the mail server is no illness */
    MailboxHealth(
            MailboxWatch watch, UnheardMails unheard, MailboxSilence silence, Duration patience, InstantSource real) {
        super("the mailbox cannot be asked about");
        this.watch = watch;
        this.unheard = unheard;
        this.silence = silence;
        this.patience = patience;
        this.real = real;
        this.startedAt = real.instant();
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var pulse = watch.pulse();
        var trouble = watch.trouble();
        if (trouble != null) {
            health.withDetail("trouble", String.valueOf(trouble.getMessage()));
        }
        var isDeaf = silence.since().isPresent()
                || secondsSinceLook() > patience.toSeconds()
                || (trouble != null && trouble.isOfSettings());
        silence.since()
                .ifPresent(since -> health.withDetail(
                        "held", "e-mails by themselves to whoever was written to before: not heard since " + since));
        (isDeaf ? health.down() : health.up())
                .withDetail("mailbox", watch.name())
                .withDetail("lookedAt", said(pulse.lookedAt()))
                .withDetail("lastHeardAt", said(pulse.heardAt()))
                .withDetail("waiting", pulse.waiting())
                .withDetail("unheard", unheard.count());
    }

    /** Since the start, if the mailbox has never answered. */
    double secondsSinceLook() {
        return seconds(watch.pulse().lookedAt());
    }

    double secondsSinceHeard() {
        return seconds(watch.pulse().heardAt());
    }

    private double seconds(@Nullable Instant since) {
        return Duration.between(since == null ? startedAt : since, real.instant())
                .toSeconds();
    }

    private static String said(@Nullable Instant at) {
        return at == null ? "never" : at.toString();
    }
}
