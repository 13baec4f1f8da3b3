package io.followthrough.qualification.domain;

import io.followthrough.events.Criterion;
import io.followthrough.events.CriterionScore;
import io.followthrough.events.Stage;
import io.followthrough.qualification.domain.rules.CriterionRule;
import io.followthrough.qualification.domain.rules.Rules;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides under two sets of rules and says what differs, and by which criterion. Pure. */
public final class WhatIf {

    /** Stages that scores alone decide on. */
    private static final Set<Stage> JUDGED = EnumSet.of(Stage.LEAD, Stage.PROSPECT, Stage.DISQUALIFIED);
    /** Criteria whose evidence also points to a road. */
    private static final Set<Criterion> POINTING = EnumSet.of(Criterion.NEED, Criterion.INTEREST, Criterion.TIMELINESS);

    private static final String STAGES = "stages";
    private static final String ROADS = "roads";

    private final Qualification before;
    private final Qualification after;

    public WhatIf(Qualification before, Qualification after) {
        this.before = before;
        this.after = after;
    }

    /** Both decisions are made as of the same instant, so that only the rules differ. */
    public Difference difference(Prospect prospect, Instant now) {
        var then = before.decideWithoutQuestion(prospect, now);
        var other = after.decideWithoutQuestion(prospect, now);
        var stageMoves = then.stage().stage() != other.stage().stage();
        var roadMoves = then.road().road() != other.road().road();
        return new Difference(
                prospect.prospectId(),
                then.stage().stage(),
                other.stage().stage(),
                then.road().road(),
                other.road().road(),
                then.score(),
                other.score(),
                stageMoves ? stageBy(then, other) : null,
                roadMoves ? roadBy(then, other) : null);
    }

    /** The criterion without whose change the stage would stay; where several do it only together, the one that weighs most. */
    private String stageBy(Decision then, Decision other) {
        if (!JUDGED.contains(then.stage().stage())
                || !JUDGED.contains(other.stage().stage())) {
            return roadBy(then, other);
        }
        var changed = changedCriteria(then, other);
        var verdict = verdict(then, other, List.of());
        return changed.stream()
                .filter(criterion -> verdict(then, other, List.of(criterion)) != verdict)
                .findFirst()
                .or(() -> verdict(then, other, changed) == verdict
                        ? java.util.Optional.empty()
                        : changed.stream().findFirst())
                .map(WhatIf::name)
                .orElse(STAGES);
    }

    private String roadBy(Decision then, Decision other) {
        return changedCriteria(then, other).stream()
                .filter(POINTING::contains)
                .filter(criterion -> saysSomethingElse(of(then, criterion), of(other, criterion)))
                .findFirst()
                .map(WhatIf::name)
                .orElse(ROADS);
    }

    /** Those that weigh most first. */
    private static List<Criterion> changedCriteria(Decision then, Decision other) {
        return Stream.of(Criterion.values())
                .filter(criterion -> {
                    var one = of(then, criterion);
                    var two = of(other, criterion);
                    return saysSomethingElse(one, two) || one.weight().compareTo(two.weight()) != 0;
                })
                .sorted(Comparator.comparing((Criterion criterion) -> shift(then, other, criterion))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static boolean saysSomethingElse(CriterionScore one, CriterionScore two) {
        return !Objects.equals(one.score(), two.score()) || !one.evidence().equals(two.evidence());
    }

    private static BigDecimal shift(Decision then, Decision other, Criterion criterion) {
        return of(other, criterion)
                .contribution()
                .subtract(of(then, criterion).contribution())
                .abs();
    }

    /** What the other rules make of the scores, with some criteria valued and weighed as before. */
    private @Nullable StageTrigger verdict(Decision then, Decision other, Collection<Criterion> asBefore) {
        var rules = after.rules();
        var weighed = new EnumMap<Criterion, CriterionRule>(Criterion.class);
        var values = new EnumMap<Criterion, Scores.Value>(Criterion.class);
        for (var criterion : Criterion.values()) {
            var back = asBefore.contains(criterion);
            weighed.put(criterion, back ? before.rules().of(criterion) : rules.of(criterion));
            var by = back ? then : other;
            var value = of(by, criterion).score();
            if (value != null) {
                values.put(criterion, new Scores.Value(value, by.encouraging().contains(criterion)));
            }
        }
        var mixed = new Rules(
                rules.version(),
                weighed,
                rules.evidence(),
                rules.roads(),
                rules.stages(),
                rules.questions(),
                rules.newsletter());
        return Stages.trigger(Scores.of(values, mixed), mixed);
    }

    private static CriterionScore of(Decision decision, Criterion criterion) {
        return decision.criteria().get(criterion.ordinal());
    }

    private static String name(Criterion criterion) {
        return criterion.name().toLowerCase(Locale.ROOT);
    }
}
