package io.followthrough.reading.answers;

import io.followthrough.reading.Answer.Strength;
import io.followthrough.reading.Question;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What answers mean, as data: lines of question, strength (low, mid, high, or none: it says nothing) and phrase, parted by
 * tabs. The first line that fits counts.
 */
final class AnswerPhrases {

    /**
     * @param strength null when such an answer says nothing
     * @param line which of the question's it is
     */
    record Meaning(@Nullable Strength strength, String words, int line) {}

    private record Line(@Nullable Strength strength, Pattern phrase) {}

    private static final int COLUMNS = 3;

    private final Map<Question, List<Line>> lines = new EnumMap<>(Question.class);

    AnswerPhrases(List<String> rows) {
        for (var row : rows) {
            if (!row.isBlank() && !row.startsWith("#")) {
                add(row.split("\t", -1));
            }
        }
    }

    private void add(String[] columns) {
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException(
                    "expected question, strength and phrase: " + String.join(" | ", columns));
        }
        var strength = columns[1].equals("none") ? null : Strength.valueOf(columns[1].toUpperCase(Locale.ROOT));
        lines.computeIfAbsent(Question.valueOf(columns[0].toUpperCase(Locale.ROOT)), question -> new ArrayList<>())
                .add(new Line(strength, Pattern.compile(columns[2])));
    }

    Optional<Meaning> of(Question question, String folded) {
        var of = lines.getOrDefault(question, List.of());
        for (var number = 0; number < of.size(); number++) {
            var line = of.get(number);
            var found = line.phrase().matcher(folded);
            if (found.find()) {
                return Optional.of(new Meaning(line.strength(), found.group().strip(), number));
            }
        }
        return Optional.empty();
    }
}
