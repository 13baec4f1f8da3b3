package io.followthrough.qualification.domain.reading;

import io.followthrough.events.Criterion;
import io.followthrough.qualification.domain.rules.FutureReason;
import io.followthrough.qualification.domain.rules.RoadRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an answer points: a need or a near date to current interest, a no or a distant date to the future. */
final class AnsweredRoads {

    private static final double CLEARLY_YES = 0.7;

    private final RoadRules rules;

    AnsweredRoads(RoadRules rules) {
        this.rules = rules;
    }

    /** @param within time until buying, if the answer names one */
    List<RoadSign> of(Criterion criterion, String value, double strength, @Nullable Duration within, Instant at) {
        return switch (criterion) {
            case NEED -> yesOrNo("shows a need", FutureReason.NO_NEED, value, strength, at);
            case INTEREST -> yesOrNo("is interested", FutureReason.NOT_INTERESTED, value, strength, at);
            case TIMELINESS -> ofTime(value, strength, within, at);
            case AUTHORITY, BUDGET, FIT -> List.of();
        };
    }

    private static List<RoadSign> yesOrNo(String yes, FutureReason no, String value, double strength, Instant at) {
        if (strength == 0) {
            return List.of(future(no, value, at));
        }
        return strength < CLEARLY_YES ? List.of() : List.of(new RoadSign.Current(at, yes + ": " + value.strip()));
    }

    private List<RoadSign> ofTime(String value, double strength, @Nullable Duration within, Instant at) {
        if (within == null) {
            return strength == 0 ? List.of(future(FutureReason.NOT_NOW, value, at)) : List.of();
        }
        if (within.compareTo(rules.urgentWithin()) <= 0) {
            return List.of(new RoadSign.Current(at, "plans to buy soon: " + value.strip()));
        }
        if (within.compareTo(rules.distantFrom()) < 0) {
            return List.of();
        }
        var retryAt = at.plus(within).minus(rules.headStart());
        return List.of(new RoadSign.Future(at, FutureReason.DISTANT_PLAN, retryAt, value.strip(), false));
    }

    private static RoadSign future(FutureReason why, String value, Instant at) {
        return new RoadSign.Future(at, why, null, value.strip(), false);
    }
}
