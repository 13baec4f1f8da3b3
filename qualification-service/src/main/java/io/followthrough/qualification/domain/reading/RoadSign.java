package io.followthrough.qualification.domain.reading;

import io.followthrough.qualification.domain.rules.FutureReason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that points to a road. */
public sealed interface RoadSign {

    Instant at();

    /** The same said at another time. */
    RoadSign movedFrom(Instant from, Instant to);

    /** @param reason in words */
    record Current(Instant at, String reason) implements RoadSign {

        @Override
        public RoadSign movedFrom(Instant from, Instant to) {
            return new Current(to, reason);
        }
    }

    /**
     * @param retryAt when to try again if that was said; null: after the delay of the reason
     * @param words what was said, if anything
     * @param onlyIfUndecided gives way to whatever is known already
     */
    record Future(
            Instant at,
            FutureReason why,
            @Nullable Instant retryAt,
            @Nullable String words,
            boolean onlyIfUndecided) implements RoadSign {

        @Override
        public RoadSign movedFrom(Instant from, Instant to) {
            var newRetryAt = retryAt == null ? null : retryAt.plus(Duration.between(from, to));
            return new Future(to, why, newRetryAt, words, onlyIfUndecided);
        }

        public String reason() {
            return words == null ? why.words() : why.words() + ": " + words;
        }
    }
}
