package io.followthrough.intake.config;

import io.followthrough.intake.domain.IntakePolicy;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the intake.
 *
 * @param farthestAhead how far a capture's or activity's time may lie in the future
 * @param earliest times before it are refused as misread dates
 * @param fastestHand a form or link that is used sooner was used by a machine
 * @param idempotencyKept how long an Idempotency-Key is remembered
 */
@ConfigurationProperties("followthrough.intake")
record IntakeProperties(
        @DefaultValue("24h") Duration farthestAhead,
        @DefaultValue("1990-01-01T00:00:00Z") Instant earliest,
        @DefaultValue("2s") Duration fastestHand,
        @DefaultValue("7d") Duration idempotencyKept) {

    IntakePolicy toPolicy() {
        return new IntakePolicy(farthestAhead, earliest, fastestHand);
    }
}
