package io.followthrough.analytics.domain.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExperimentTests {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final int DAYS = 60;
    private static final int A_DAY = 10;

    @Test
    void withoutADifferenceAWinnerIsNamedInAtMostFiveOfAHundredRunsThoughSomebodyLooksEveryDay() {
        assertThat(winners(10_000, 1, _ -> 0.1, _ -> 0.1)).isBetween(1L, 500L);
    }

    @Test
    void norWhenTheChanceMovesFromDayToDay() {
        IntToDoubleFunction moving = day -> day % 7 < 2 ? 0.35 : 0.05;

        assertThat(winners(3_000, 2, moving, moving)).isLessThanOrEqualTo(150);
    }

    @Test
    void norAmongSeveralVariants() {
        IntToDoubleFunction same = _ -> 0.2;

        assertThat(winners(2_000, 3, same, same, same, same)).isLessThanOrEqualTo(100);
    }

    @Test
    void aVariantThatDoublesTheRateIsFoundAndTheOtherIsNeverNamed() {
        var random = new SplittableRandom(4);
        var found = IntStream.range(0, 300)
                .mapToObj(_ -> run(random, _ -> 0.1, _ -> 0.2).winner())
                .toList();

        assertThat(found).doesNotContain("A");
        assertThat(found.stream().filter("B"::equals).count()).isGreaterThan(270);
    }

    @Test
    void theEvidenceOfTwoDaysIsTheProductThatTheFormulaGives() {
        var one = arm("A", new Arm.Tries(4, 1), new Arm.Tries(2, 2));
        var other = arm("B", new Arm.Tries(4, 3), new Arm.Tries(2, 0));

        // Before the first day both rates are 1/2; before the second they are 1.18/4.36 and 3.18/4.36, their mean is
        // 1/2.
        var expected = Math.pow(1.18 / 4.36, 4) / Math.pow(0.5, 4);
        assertThat(Duel.between(one, other, 20).evidence()).isEqualTo(Math.max(1, expected), within(1e-12));
        var turned = Duel.between(one, arm("B", new Arm.Tries(4, 3), new Arm.Tries(2, 2)), 20);
        assertThat(turned.evidence())
                .isEqualTo(
                        Math.max(1, Math.pow(1.18 / 4.36, 2) * Math.pow(3.18 / 4.36, 2) / Math.pow(0.5, 4)),
                        within(1e-12));
        var borneOut = Duel.between(
                arm("A", new Arm.Tries(4, 1), new Arm.Tries(2, 0)),
                arm("B", new Arm.Tries(4, 3), new Arm.Tries(2, 2)),
                20);
        assertThat(borneOut.evidence()).isEqualTo(Math.pow(3.18 / 4.36, 4) / Math.pow(0.5, 4), within(1e-12));
    }

    @Test
    void contactsThatMayStillBeAnsweredDoNotCount() {
        var arms = List.of(arm("A", new Arm.Tries(50, 5), new Arm.Tries(7, 0)), arm("B", new Arm.Tries(50, 9)));

        var sides = Experiment.of("intro", arms, START).sides();

        assertThat(sides.getFirst().rate().denominator()).isEqualTo(50);
        assertThat(sides.getFirst().tooYoung()).isEqualTo(7);
        assertThat(sides.getLast().tooYoung()).isZero();
    }

    @Test
    void whatIsDecidedStaysDecided() {
        var byDay = new TreeMap<LocalDate, Arm.Tries>();
        var other = new TreeMap<LocalDate, Arm.Tries>();
        for (var day = 0; day < 20; day++) {
            byDay.put(START.plusDays(day), new Arm.Tries(20, 2));
            other.put(START.plusDays(day), new Arm.Tries(20, 9));
        }
        var arms = List.of(new Arm("A", byDay), new Arm("B", other));
        var decided = Experiment.of("intro", arms, START.plusDays(40));
        other.put(START.plusDays(30), new Arm.Tries(4_000, 0));

        var later = Experiment.of("intro", List.of(new Arm("A", byDay), new Arm("B", other)), START.plusDays(40));

        assertThat(decided.winner()).isEqualTo("B");
        assertThat(later.winner()).isEqualTo("B");
        assertThat(later.decidedOn()).isEqualTo(decided.decidedOn());
    }

    private static Arm arm(String variant, Arm.Tries... days) {
        var byDay = new TreeMap<LocalDate, Arm.Tries>();
        for (var day : days) {
            byDay.put(START.plusDays(byDay.size()), day);
        }
        return new Arm(variant, byDay);
    }

    private static long winners(int runs, long seed, IntToDoubleFunction... rates) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, runs)
                .filter(_ -> run(random, rates).winner() != null)
                .count();
    }

    /** Evidence is the largest of all days: one look at the end sees whatever was seen on any day. */
    private static Experiment run(SplittableRandom random, IntToDoubleFunction... rates) {
        var arms = new ArrayList<Arm>();
        for (var rate : rates) {
            Map<LocalDate, Arm.Tries> byDay = new TreeMap<>();
            for (var day = 0; day < DAYS; day++) {
                var answers = 0;
                for (var contact = 0; contact < A_DAY; contact++) {
                    answers += random.nextDouble() < rate.applyAsDouble(day) ? 1 : 0;
                }
                byDay.put(START.plusDays(day), new Arm.Tries(A_DAY, answers));
            }
            arms.add(new Arm(String.valueOf((char) ('A' + arms.size())), new TreeMap<>(byDay)));
        }
        return Experiment.of("intro", arms, START.plusDays(DAYS));
    }
}
