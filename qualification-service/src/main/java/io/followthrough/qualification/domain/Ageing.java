package io.followthrough.qualification.domain;

import io.followthrough.events.Criterion;
import io.followthrough.events.Stage;
import io.followthrough.qualification.domain.reading.Sign;
import io.followthrough.qualification.domain.rules.AnswerRules;
import io.followthrough.qualification.domain.rules.CriterionRule;
import io.followthrough.qualification.domain.rules.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the mere passing of time makes of evidence. A purchase that is planned comes nearer, and once its day is over by as much as we
 * come back before one, nothing is known of it any more; an urgency that names no day is one for as long as a purchase counts as near.
 * Everything else fades by half-lives. See decision 316.
 */
final class Ageing {

    private static final double SPEAKS_FOR = 0.5;
    private static final int HALF_LIVES = 4;
    /** Who is worked on: of the others nobody asks how warm they are. */
    private static final Set<Stage> RANKED = EnumSet.of(Stage.LEAD, Stage.PROSPECT, Stage.OPPORTUNITY);

    private final Rules rules;
    private final Instant now;

    Ageing(Rules rules, Instant now) {
        this.rules = rules;
        this.now = now;
    }

    /** From when on it says nothing any more; null: it does not age. */
    @Nullable
    Instant expiry(Sign sign) {
        var faded = rules.of(sign.criterion()).expiry(sign.at());
        if (sign.by() != null) {
            return sign.by().plus(rules.roads().headStart());
        }
        if (sign.criterion() != Criterion.TIMELINESS || sign.strength() <= SPEAKS_FOR) {
            return faded;
        }
        var cooled = sign.at().plus(rules.roads().urgentWithin());
        return faded == null || cooled.isBefore(faded) ? cooled : faded;
    }

    boolean isExpired(Sign sign) {
        var expiry = expiry(sign);
        return expiry != null && !expiry.isAfter(now);
    }

    /** What it is worth by now: a planned day is nearer than it was when it was named, until it is over. */
    Sign asOfNow(Sign sign) {
        var by = sign.by();
        if (by == null || !by.isAfter(now)) {
            return sign;
        }
        var left = Duration.between(now, by);
        return horizons()
                .filter(step -> left.compareTo(step.within()) <= 0)
                .findFirst()
                .filter(step -> step.strength() > sign.strength())
                .map(step -> sign.worth(step.strength()))
                .orElse(sign);
    }

    /**
     * When time alone will have made something else of what counts now, as far as anybody would act on it: evidence is forgotten, a
     * plan comes nearer or is over, or interest has faded by half since it was last shown. Null: never.
     */
    @Nullable
    Instant changesAt(Map<Criterion, List<Sign>> counting, Stage stage) {
        if (!RANKED.contains(stage)) {
            return null;
        }
        return counting.entrySet().stream()
                .flatMap(entry -> changes(entry.getValue(), rules.of(entry.getKey())))
                .filter(change -> change.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<Instant> changes(List<Sign> newestFirst, CriterionRule rule) {
        var halfLife = rule.halfLife();
        if (rule.combine() == CriterionRule.Combine.SUM && halfLife != null && !newestFirst.isEmpty()) {
            var shown = newestFirst.getFirst().at();
            return Stream.iterate(1, times -> times <= HALF_LIVES, times -> times + 1)
                    .map(times -> shown.plus(halfLife.multipliedBy(times)));
        }
        return newestFirst.stream().flatMap(sign -> Stream.concat(Stream.ofNullable(expiry(sign)), nearer(sign.by())));
    }

    private Stream<Instant> nearer(@Nullable Instant by) {
        return by == null
                ? Stream.empty()
                : Stream.concat(Stream.of(by), horizons().map(step -> by.minus(step.within())));
    }

    private Stream<AnswerRules.Horizon> horizons() {
        return rules.evidence().answers().horizons().stream();
    }
}
