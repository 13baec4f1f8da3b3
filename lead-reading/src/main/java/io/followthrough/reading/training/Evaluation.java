package io.followthrough.reading.training;

import io.followthrough.reading.Intent;
import io.followthrough.reading.Said;
import io.followthrough.reading.TextReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How well the texts that were kept from training are read: right, wrongly said and missed per intent and per language. */
final class Evaluation {

    /** Of one intent or one language. */
    static final class Count {

        private int right;
        private int wrong;
        private int missed;

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        /** The harmonic mean of the two. */
        double f1() {
            return 2.0 * right / Math.max(1, 2 * right + wrong + missed);
        }

        int texts() {
            return right + missed;
        }
    }

    /** Any day: the corpus names none that matters. */
    static final LocalDate ON = LocalDate.of(2026, 11, 28);

    private final Map<String, Count> counts = new TreeMap<>();
    private final Map<String, Integer> confusions = new TreeMap<>();

    static Evaluation of(TextReader reader, List<Example> examples) {
        var evaluation = new Evaluation();
        for (var example : examples) {
            var reading = reader.read(Said.of(example.kind(), example.text(), ON));
            var said = reading.sure().stream()
                    .map(finding -> finding.intent())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Intent.class)));
            evaluation.count(example, said);
            var likeliest = reading.likeliest(1);
            if (!likeliest.isEmpty()
                    && !example.intents().contains(likeliest.getFirst().intent())) {
                var right = example.intents().iterator().next();
                evaluation.confusions.merge(
                        right + " read as " + likeliest.getFirst().intent(), 1, Integer::sum);
            }
        }
        return evaluation;
    }

    private void count(Example example, Set<Intent> said) {
        for (var intent : Intent.values()) {
            var is = example.intents().contains(intent);
            var read = said.contains(intent);
            if (is || read) {
                for (var name : List.of(intent.name(), example.language(), "all")) {
                    var count = counts.computeIfAbsent(name, key -> new Count());
                    count.right += is && read ? 1 : 0;
                    count.wrong += !is ? 1 : 0;
                    count.missed += !read ? 1 : 0;
                }
            }
        }
    }

    /** By name of the intent, by language, and {@code all}. */
    Map<String, Count> counts() {
        return counts;
    }

    /** Lines of name, texts, precision, recall and F1, parted by tabs. */
    List<String> table() {
        var lines = new ArrayList<String>();
        lines.add("name\ttexts\tprecision\trecall\tf1");
        counts.forEach((name, count) -> lines.add("%s\t%d\t%.2f\t%.2f\t%.2f"
                .formatted(name, count.texts(), count.precision(), count.recall(), count.f1())));
        return lines;
    }

    List<String> worstConfusions(int most) {
        return confusions.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(confusion -> confusion.getValue() + " x " + confusion.getKey())
                .toList();
    }
}
