package io.followthrough.cadence.config;

import io.followthrough.cadence.application.MailServer;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether e-mails leave. Part of the health, not of the readiness: representatives work on, and nothing that is due is lost. */
final class OutgoingMailHealth extends AbstractHealthIndicator {

    private final MailServer server;
    private final Duration patience;
    private final InstantSource real;

    /** @param patience a restart of the mail server is no illness */
    OutgoingMailHealth(MailServer server, Duration patience, InstantSource real) {
        super("the mail server cannot be asked about");
        this.server = server;
        this.patience = patience;
        this.real = real;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var trouble = server.trouble().orElse(null);
        if (trouble == null) {
            health.up();
            return;
        }
        (trouble.ofSettings() || secondsStopped() > patience.toSeconds() ? health.down() : health.up())
                .withDetail("nothingLeavesSince", trouble.since().toString())
                .withDetail("why", trouble.why());
    }

    /** How long nothing has left; 0 while something does. */
    double secondsStopped() {
        return server.trouble()
                .map(trouble ->
                        Duration.between(trouble.since(), real.instant()).toSeconds())
                .map(seconds -> Math.max(1, seconds))
                .orElse(0L);
    }
}
