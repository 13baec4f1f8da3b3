package io.followthrough.qualification.application.whatif;

import io.followthrough.qualification.application.whatif.Report.Example;
import io.followthrough.qualification.application.whatif.Report.ScoreShift;
import io.followthrough.qualification.application.whatif.Report.Turn;
import io.followthrough.qualification.domain.Difference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts differences. Keeps a few examples, so it stays small whatever the number of people. */
final class Tally {

    private final int examples;
    private final Map<Pair, Turning> stages = new TreeMap<>();
    private final Map<Pair, Turning> roads = new TreeMap<>();
    private long people;
    private long changed;
    private long raised;
    private long lowered;
    private BigDecimal shift = BigDecimal.ZERO;

    Tally(int examples) {
        this.examples = examples;
    }

    private record Pair(String from, String to) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            return Comparator.comparing(Pair::from).thenComparing(Pair::to).compare(this, other);
        }
    }

    private final class Turning {

        private final Map<String, Long> by = new TreeMap<>();
        private final List<Example> some = new ArrayList<>();
        private long count;

        void add(Difference difference, String cause) {
            count++;
            by.merge(cause, 1L, Long::sum);
            if (some.size() < examples) {
                some.add(
                        new Example(difference.prospectId(), difference.scoreBefore(), difference.scoreAfter(), cause));
            }
        }
    }

    void add(Difference difference) {
        people++;
        var change = difference.scoreAfter().subtract(difference.scoreBefore());
        shift = shift.add(change);
        raised += change.signum() > 0 ? 1 : 0;
        lowered += change.signum() < 0 ? 1 : 0;
        if (difference.stageBy() != null) {
            var pair = new Pair(
                    difference.stageBefore().name(), difference.stageAfter().name());
            stages.computeIfAbsent(pair, none -> new Turning()).add(difference, difference.stageBy());
        }
        if (difference.roadBy() != null) {
            var pair = new Pair(
                    difference.roadBefore().name(), difference.roadAfter().name());
            roads.computeIfAbsent(pair, none -> new Turning()).add(difference, difference.roadBy());
        }
        changed += difference.stageBy() != null || difference.roadBy() != null ? 1 : 0;
    }

    long people() {
        return people;
    }

    Report report() {
        var mean = people == 0 ? BigDecimal.ZERO : shift.divide(BigDecimal.valueOf(people), 2, RoundingMode.HALF_UP);
        return new Report(people, changed, turns(stages), turns(roads), new ScoreShift(raised, lowered, mean));
    }

    private static List<Turn> turns(Map<Pair, Turning> counted) {
        return counted.entrySet().stream()
                .map(each -> new Turn(
                        each.getKey().from(),
                        each.getKey().to(),
                        each.getValue().count,
                        Map.copyOf(each.getValue().by),
                        List.copyOf(each.getValue().some)))
                .sorted(Comparator.comparing(Turn::people).reversed())
                .toList();
    }
}
