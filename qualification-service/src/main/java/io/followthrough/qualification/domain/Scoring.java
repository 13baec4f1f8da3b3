package io.followthrough.qualification.domain;

import io.followthrough.events.Criterion;
import io.followthrough.qualification.domain.reading.Sign;
import io.followthrough.qualification.domain.rules.CriterionRule;
import io.followthrough.qualification.domain.rules.Rules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From evidence to the value of a criterion. */
final class Scoring {

    private static final int DECIMALS = 4;
    /** From here on evidence speaks for somebody rather than against. */
    private static final double SPEAKS_FOR = 0.5;
    /** Topics of answers, whoever wrote them down, and of what stands between us and the sale. */
    private static final List<String> FACTS = List.of("answer:", "objection:");

    private static final Comparator<Sign> NEWEST_FIRST =
            Comparator.comparing(Sign::at).reversed().thenComparing(Sign::topic).thenComparing(Sign::text);

    private Scoring() {}

    /**
     * The evidence that counts now, newest first, by criterion: not expired, and not replaced on its topic.
     *
     * @param told what each fact says, the facts in order: of one instant the later one knows better
     */
    static Map<Criterion, List<Sign>> counting(List<List<Sign>> told, Rules rules, Instant now) {
        var newest = new HashMap<String, Sign>();
        for (var signs : told) {
            var sorted = signs.size() < 2
                    ? signs
                    : signs.stream().sorted(NEWEST_FIRST.reversed()).toList();
            for (var sign : sorted) {
                newest.merge(
                        sign.criterion() + "/" + sign.topic(),
                        sign,
                        (held, other) -> held.at().isAfter(other.at()) ? held : other);
            }
        }
        var counting = new EnumMap<Criterion, List<Sign>>(Criterion.class);
        for (var criterion : Criterion.values()) {
            counting.put(
                    criterion,
                    counting(
                            newest.values().stream()
                                    .filter(sign -> sign.criterion() == criterion)
                                    .sorted(NEWEST_FIRST)
                                    .toList(),
                            rules.of(criterion),
                            new Ageing(rules, now)));
        }
        return counting;
    }

    private static List<Sign> counting(List<Sign> newestFirst, CriterionRule rule, Ageing ageing) {
        var fresh = newestFirst.stream()
                .filter(sign -> !ageing.isExpired(sign))
                .map(ageing::asOfNow)
                .toList();
        if (rule.combine() != CriterionRule.Combine.SUM) {
            return fresh;
        }
        // A clear no wipes out what was built up before it.
        for (var at = 0; at < fresh.size(); at++) {
            if (fresh.get(at).strength() == 0) {
                return fresh.subList(0, at + 1);
            }
        }
        return fresh;
    }

    static Scores score(Map<Criterion, List<Sign>> counting, Rules rules, Instant now) {
        var values = new EnumMap<Criterion, Scores.Value>(Criterion.class);
        counting.forEach((criterion, signs) -> {
            var value = value(signs, rules.of(criterion), now);
            if (value != null) {
                values.put(criterion, value);
            }
        });
        return Scores.of(values, rules);
    }

    /** 0 to 1, four decimals; null when nothing is known. */
    static Scores.@Nullable Value value(List<Sign> counting, CriterionRule rule, Instant now) {
        if (counting.isEmpty()) {
            return null;
        }
        var value = switch (rule.combine()) {
            case MEAN -> mean(counting, rule, now);
            case VETO -> counting.stream().anyMatch(sign -> sign.strength() == 0) ? 0 : mean(counting, rule, now);
            case SUM -> sum(counting, rule, now);
        };
        return new Scores.Value(
                BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP),
                counting.stream().allMatch(sign -> encourages(sign, rule)));
    }

    /** What somebody did, or said unasked, and speaks for them. What was answered and what is known as a fact holds either way. */
    private static boolean encourages(Sign sign, CriterionRule rule) {
        var speaksFor =
                rule.combine() == CriterionRule.Combine.SUM ? sign.strength() > 0 : sign.strength() >= SPEAKS_FOR;
        return speaksFor
                && switch (sign.source()) {
                    case ACTIVITY, CAPTURE, NOTE ->
                        FACTS.stream().noneMatch(prefix -> sign.topic().startsWith(prefix));
                    case ANSWER, COMPANY, TITLE -> false;
                };
    }

    /** What holds either way, and of what only speaks for somebody the strongest, as far as it raises the mean. */
    private static double mean(List<Sign> signs, CriterionRule rule, Instant now) {
        var sum = 0.0;
        var weights = 0.0;
        for (var sign : signs) {
            if (!encourages(sign, rule)) {
                var weight = sign.trust() * rule.left(sign.at(), now);
                sum += weight * sign.strength();
                weights += weight;
            }
        }
        for (var sign : signs.stream()
                .filter(sign -> encourages(sign, rule))
                .sorted(Comparator.comparing(Sign::strength).reversed())
                .toList()) {
            if (weights == 0 || sign.strength() >= sum / weights) {
                var weight = sign.trust() * rule.left(sign.at(), now);
                sum += weight * sign.strength();
                weights += weight;
            }
        }
        return weights == 0 ? 0 : sum / weights;
    }

    private static double sum(List<Sign> signs, CriterionRule rule, Instant now) {
        var lacking = 1.0;
        for (var sign : signs) {
            lacking *= 1 - sign.strength() * sign.trust() * rule.left(sign.at(), now);
        }
        return 1 - lacking;
    }
}
