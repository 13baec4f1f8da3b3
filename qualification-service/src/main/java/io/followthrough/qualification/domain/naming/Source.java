package io.followthrough.qualification.domain.naming;

import io.followthrough.reading.Naming;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that somebody was named.
 *
 * @param namerId prospect who named them, as it was then: they may have been merged since
 * @param factId of the activity that says so
 * @param eventId of the event that told of it, from which a capture follows
 * @param correlationId what joins all that follows from the beginning of it; null where nothing did
 * @param words the sentence, as written
 * @param as what they are named for
 * @param byThemselves whether the namer wrote these words, or a machine of theirs did; else somebody of ours noted them
 * @param probability that somebody is named to turn to, 0 to 1
 */
public record Source(
        String namerId,
        String factId,
        String eventId,
        @Nullable String correlationId,
        Instant at,
        String words,
        Naming.As as,
        boolean byThemselves,
        BigDecimal probability) {}
