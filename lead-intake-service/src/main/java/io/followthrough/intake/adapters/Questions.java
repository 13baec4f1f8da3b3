package io.followthrough.intake.adapters;

import io.followthrough.intake.domain.ContactAnswers;
import io.followthrough.intake.files.ColumnWords;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Questions of a form and their answers. What a question asks for is told by its type, else by its words in many languages; other
 * answers are kept under the question.
 *
 * @param each path of the answers; null when they are an object
 * @param object path of an object of answers by question
 * @param labels where the words of a question stand when its answer only names the question
 * @param types kinds of questions or their names → fields
 * @param values where an answer stands, the first that is there counts
 * @param strip what stands before the words of a question, as a regular expression
 * @param leaveOut names that are no questions
 * @param unnamed what stands before the name of a question without words, to say what it is
 */
record Questions(
        @Nullable String each,
        @Nullable String object,
        @Nullable String label,
        @Nullable Labels labels,
        @Nullable String type,
        Map<String, String> types,
        List<String> values,
        @Nullable String strip,
        Set<String> leaveOut,
        @Nullable String unnamed) {

    /** @param otherwise the words of a question where {@code text} has none */
    record Labels(
            String each, String key, String text, @Nullable String otherwise) {

        Map<String, String> in(Delivery delivery) {
            var labels = new HashMap<String, String>();
            for (var part : delivery.parts(each)) {
                var id = part.text(key);
                part.first(otherwise == null ? List.of(text) : List.of(text, otherwise))
                        .filter(_ -> id != null)
                        .ifPresent(words -> labels.put(String.valueOf(id), words));
            }
            return labels;
        }
    }

    /** Fields and their values; first and last names are still apart. */
    Map<String, String> answers(Delivery delivery) {
        var answers = new LinkedHashMap<String, String>();
        var asked = new LinkedHashMap<String, String>();
        if (object != null) {
            delivery.entries(object).stream()
                    .filter(entry -> !leaveOut.contains(entry.getKey()))
                    .forEach(entry -> put(entry.getKey(), null, entry.getValue(), answers, asked));
        }
        if (each != null) {
            var words = labels == null ? Map.<String, String>of() : labels.in(delivery);
            for (var part : delivery.parts(each)) {
                var named = label == null ? null : part.text(label);
                part.first(values)
                        .filter(_ -> named != null)
                        .ifPresent(value -> put(
                                words.getOrDefault(String.valueOf(named), withoutWords(named)),
                                type == null ? null : part.text(type),
                                value,
                                answers,
                                asked));
            }
        }
        ContactAnswers.in(asked).putInto(answers, "question", "");
        return answers;
    }

    private String withoutWords(@Nullable String name) {
        return unnamed == null ? String.valueOf(name) : unnamed + " " + name;
    }

    /** @param asked every question in its own words, which keys of answers cut */
    private void put(
            String question,
            @Nullable String kind,
            String value,
            Map<String, String> answers,
            Map<String, String> asked) {
        var words = strip == null ? question : question.replaceFirst(strip, "");
        asked.put(words, value);
        var field = types.get(kind == null ? question : kind);
        if (field == null) {
            field = ColumnWords.field(words).orElse("answers." + ColumnWords.key(words));
        }
        answers.merge(field, value, (one, other) -> one.equals(other) ? one : one + "; " + other);
    }
}
