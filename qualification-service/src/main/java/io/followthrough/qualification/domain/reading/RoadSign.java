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

    /** By whom it is told that somebody may be interested. */
    enum Teller {
        /** By what they did themselves. */
        PERSON,
        /** By a list or a partner: what was said to us by the person, or is known of a deal, goes before it. */
        LIST,
        /** By a system that touched its records: whatever is known goes before it. */
        RECORDS
    }

    /** @param reason in words */
    record Current(Instant at, String reason, Teller teller) implements RoadSign {

        public Current(Instant at, String reason) {
            this(at, reason, Teller.PERSON);
        }

        /** Whether the sign that holds goes on holding. */
        public boolean givesWayTo(RoadSign holding) {
            return switch (teller) {
                case PERSON -> false;
                case LIST -> holding instanceof Future future && !future.onlyIfUndecided();
                case RECORDS -> true;
            };
        }

        /** Whether the person did something. */
        public boolean isOwn() {
            return teller == Teller.PERSON;
        }

        Current toldBy(Teller other) {
            return new Current(at, reason, other);
        }

        @Override
        public RoadSign movedFrom(Instant from, Instant to) {
            return new Current(to, reason, teller);
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
