package io.followthrough.qualification.domain.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How evidence of one criterion becomes its score.
 *
 * @param weight share among all criteria, 0 to 1
 * @param halfLife after which a piece of evidence counts half; null: it does not age
 */
public record CriterionRule(BigDecimal weight, @Nullable Duration halfLife, Combine combine) {

    private static final int HALF_LIVES_UNTIL_FORGOTTEN = 4;

    /** How several pieces of evidence become one score. */
    public enum Combine {
        /** The mean, weighted by trust and age: what is said about a fact. */
        MEAN,
        /** The mean, but nothing at all once one piece says 0: a student is no customer, whatever the employer. */
        VETO,
        /** Each piece adds to what is there and fades: {@code 1 - product(1 - strength)}. What people do. */
        SUM
    }

    /** Evidence counts until less than a sixteenth of it is left. */
    public @Nullable Instant expiry(Instant at) {
        return halfLife == null ? null : at.plus(halfLife.multipliedBy(HALF_LIVES_UNTIL_FORGOTTEN));
    }

    /** What is left of evidence, 0 to 1: one half after each half-life. */
    public double left(Instant at, Instant now) {
        if (halfLife == null || !at.isBefore(now)) {
            return 1;
        }
        var age = Duration.between(at, now).toSeconds();
        return StrictMath.pow(0.5, (double) age / halfLife.toSeconds());
    }
}
