package io.followthrough.intake.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What the intake lets through.
 *
 * @param farthestAhead how far a capture's or activity's time may lie in the future: clocks differ, years do not
 * @param earliest times before it are a default value or a misread date
 * @param fastestHand a form that comes back sooner after it was opened was not filled in by a person
 * @param delivery a link or picture of a message that is fetched sooner after its making may be a gateway's
 * @param country ISO 3166-1 alpha-2 of telephone numbers that are written without one, where nothing else says a country;
 *     null: such numbers are not read
 * @param zone where times that do not say theirs are meant: that of the business
 */
public record IntakePolicy(
        Duration farthestAhead,
        Instant earliest,
        Duration fastestHand,
        Duration delivery,
        @Nullable String country,
        ZoneId zone) {

    public static final IntakePolicy DEFAULT = new IntakePolicy(
            Duration.ofHours(24),
            Instant.parse("1990-01-01T00:00:00Z"),
            Duration.ofSeconds(2),
            Duration.ofMinutes(1),
            null,
            ZoneOffset.UTC);
}
