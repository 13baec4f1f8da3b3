package io.followthrough.qualification.domain;

import io.followthrough.events.Road;
import io.followthrough.qualification.domain.reading.RoadSign;
import io.followthrough.qualification.domain.rules.FutureReason;
import io.followthrough.qualification.domain.rules.RoadRules;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which road, from the signs in order of time. Current interest is sought first; without it the person goes to the other
 * road with a date, and is never dropped.
 */
final class Roads {

    private final RoadRules rules;
    private final Instant now;

    Roads(RoadRules rules, Instant now) {
        this.rules = rules;
        this.now = now;
    }

    /** The sign that holds; null when nothing pointed anywhere. */
    static @Nullable RoadSign holding(History history) {
        RoadSign holding = null;
        for (var fact : history.facts()) {
            for (var sign : fact.reading().roadSigns()) {
                holding = after(holding, sign);
            }
        }
        return holding;
    }

    /** The sign that holds once another was seen. */
    static RoadSign after(@Nullable RoadSign holding, RoadSign next) {
        if (holding == null) {
            return next;
        }
        var givesWay = switch (next) {
            case RoadSign.Future future -> future.onlyIfUndecided();
            case RoadSign.Current current -> current.givesWayTo(holding);
        };
        return givesWay ? holding : next;
    }

    RoadPosition position(@Nullable RoadSign holding, StagePosition stage, Instant lastHeard) {
        var sign = holding == null ? new RoadSign.Current(lastHeard, "current interest is sought first") : holding;
        return switch (stage.stage()) {
            case OPTED_OUT ->
                new RoadPosition(Road.FUTURE_INTEREST, FutureReason.OPTED_OUT.words(), stage.since(), null, null);
            case DISQUALIFIED -> future(FutureReason.DISQUALIFIED, stage.reason(), stage.since(), null);
            case LOST ->
                sign instanceof RoadSign.Future future
                        ? future(future)
                        : future(FutureReason.DEAL_LOST, FutureReason.DEAL_LOST.words(), stage.since(), null);
            case OPPORTUNITY, CUSTOMER -> unlapsed(sign, null);
            case LEAD, PROSPECT ->
                hasLapsed(sign, lastHeard) ? lapsed(lastHeard) : unlapsed(sign, lastHeard.plus(rules.lapseAfter()));
        };
    }

    private RoadPosition unlapsed(RoadSign sign, @Nullable Instant lapsesAt) {
        return switch (sign) {
            case RoadSign.Current current ->
                new RoadPosition(Road.CURRENT_INTEREST, current.reason(), current.at(), null, lapsesAt);
            case RoadSign.Future future -> future(future);
        };
    }

    private boolean hasLapsed(RoadSign sign, Instant lastHeard) {
        return sign instanceof RoadSign.Current
                && lastHeard.plus(rules.lapseAfter()).isBefore(now);
    }

    private RoadPosition lapsed(Instant lastHeard) {
        var since = lastHeard.plus(rules.lapseAfter());
        return future(FutureReason.SILENCE, FutureReason.SILENCE.words(), since, null);
    }

    private RoadPosition future(RoadSign.Future sign) {
        return future(sign.why(), sign.reason(), sign.at(), sign.retryAt());
    }

    private RoadPosition future(FutureReason why, String reason, Instant since, @Nullable Instant retryAt) {
        var delay = rules.delay(why);
        var first = retryAt == null ? since.plus(delay) : retryAt;
        return new RoadPosition(Road.FUTURE_INTEREST, reason, since, ahead(first, delay), null);
    }

    /** A date that has passed is followed by the next one, a delay later each: there is always one ahead. */
    private Instant ahead(Instant first, Duration delay) {
        if (first.isAfter(now)) {
            return first;
        }
        var passed = Duration.between(first, now).toSeconds() / delay.toSeconds();
        return first.plus(delay.multipliedBy(passed + 1));
    }
}
