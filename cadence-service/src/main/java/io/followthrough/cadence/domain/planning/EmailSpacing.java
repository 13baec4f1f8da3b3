package io.followthrough.cadence.domain.planning;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far apart one person's e-mails lie, over all cadences.
 *
 * @param least time between two
 * @param last when the person last got one, or may have got one; null for never
 */
public record EmailSpacing(Duration least, @Nullable Instant last) {

    /** For plans in which e-mails may follow each other closely. */
    public static final EmailSpacing NONE = new EmailSpacing(Duration.ZERO, null);

    /** The earliest moment for another e-mail that is wanted then. */
    public Instant soonest(Instant wanted) {
        var free = last == null ? wanted : last.plus(least);
        return free.isAfter(wanted) ? free : wanted;
    }

    public EmailSpacing after(Instant email) {
        return after(email, least);
    }

    /** The same with more time between this one and the next. */
    EmailSpacing after(Instant email, Duration atLeast) {
        var between = atLeast.compareTo(least) > 0 ? atLeast : least;
        return last == null || email.isAfter(last) ? new EmailSpacing(between, email) : this;
    }
}
