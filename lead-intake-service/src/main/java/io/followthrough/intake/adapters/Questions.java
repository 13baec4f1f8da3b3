package io.followthrough.intake.adapters;

import io.followthrough.intake.domain.ContactAnswers;
import io.followthrough.intake.files.LabelText;
import io.followthrough.kit.contact.ContactSaid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Questions of a form and their answers. What a question asks for is told by its type, else by its words in many languages; other
 * answers are kept under the question.
 *
 * @param each path of the answers; null when they are an object
 * @param object path of an object of answers by question
 * @param labels where the words of a question stand when its answer only names the question
 * @param type where its type stands, the first that is there counts
 * @param types kinds of questions or their names → fields
 * @param values where an answer stands, the first that is there counts
 * @param typed where stands what was written beside choices
 * @param strip what stands before the words of a question, as a regular expression
 * @param leaveOut names that are no questions
 * @param hidden path of what stood in the link of the form, an object or a list of names and values; null: nothing does
 * @param besides keys of an answer that are not what was answered: where no {@code values} has any, all else in it is; empty: nothing
 * @param references where an answer says what others call it, to say again what somebody answered before
 * @param unnamed what stands before the name of a question without words that says nothing of contact, to say what it is
 * @param otherwise what a question without an answer says: of a box that was not ticked a no; null: nothing
 */
record Questions(
        @Nullable String each,
        @Nullable String object,
        @Nullable String label,
        @Nullable Labels labels,
        List<String> type,
        Map<String, String> types,
        List<String> values,
        List<String> typed,
        @Nullable String strip,
        Set<String> leaveOut,
        @Nullable String hidden,
        Set<String> besides,
        List<String> references,
        @Nullable String unnamed,
        @Nullable String otherwise) {

    /** Stands for what was answered to another question. */
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{\\s*field:([^{}]+?)\\s*}}");

    /**
     * @param otherwise the words of a question where {@code text} has none
     * @param options what can be chosen in answer to one, where the answer only has a number
     */
    record Labels(
            String each,
            String key,
            String text,
            @Nullable String otherwise,
            @Nullable Labels options) {

        /** The texts of what can be chosen, by the question and the number. */
        Map<String, Map<String, String>> optionsIn(Delivery delivery) {
            var all = new HashMap<String, Map<String, String>>();
            if (options != null) {
                delivery.parts(each).forEach(part -> all.put(String.valueOf(part.text(key)), options.in(part)));
            }
            return all;
        }

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

    /**
     * Fields and their values; first and last names are still apart.
     *
     * @param addressIsKnown whether the e-mail address stands where no question asks for it
     */
    Map<String, String> answers(Delivery delivery, boolean addressIsKnown) {
        var answers = resolved(inOrder(delivery), delivery);
        var asked = new LinkedHashMap<String, String>(); // in its own words, which keys of answers cut
        answers.forEach(answer -> asked.put(answer.question(), answer.value()));
        var fields = FormFields.of(answers, addressIsKnown);
        ContactAnswers.in(asked).putInto(fields, "question", "");
        return fields;
    }

    private List<FormAnswer> inOrder(Delivery delivery) {
        var answers = new ArrayList<FormAnswer>();
        if (object != null) {
            delivery.entries(object).stream()
                    .filter(entry -> !leaveOut.contains(entry.getKey()))
                    .forEach(entry -> answers.add(answer(entry.getKey(), null, entry.getValue(), null)));
        }
        if (each != null) {
            var words = labels == null ? Map.<String, String>of() : labels.in(delivery);
            var options = labels == null ? Map.<String, Map<String, String>>of() : labels.optionsIn(delivery);
            for (var part : delivery.parts(each)) {
                var named = label == null ? null : part.text(label);
                var name = named == null ? "" : named;
                var other = part.first(typed).orElse(null);
                answered(part)
                        .map(value -> chosen(value, options.getOrDefault(name, Map.of())))
                        .map(value -> other == null ? value : value + "; " + other)
                        .or(() -> Optional.ofNullable(other))
                        .ifPresent(value -> answers.add(answer(
                                words.getOrDefault(name, withoutWords(name)),
                                part.first(type).orElse(null),
                                value,
                                other)));
            }
        }
        if (hidden != null) {
            delivery.entries(hidden).stream()
                    .filter(entry -> !leaveOut.contains(entry.getKey()))
                    .forEach(entry ->
                            answers.add(new FormAnswer(entry.getKey(), FormAnswer.HIDDEN, entry.getValue(), null)));
        }
        return answers;
    }

    /** What was answered; of kinds of questions that are not known here, whatever the answer holds. */
    private Optional<String> answered(Delivery part) {
        return part.first(values)
                .or(() -> besides.isEmpty() || part.first(typed).isPresent()
                        ? Optional.empty()
                        : part.entries("$").stream()
                                .filter(entry -> !besides.contains(entry.getKey()))
                                .map(Map.Entry::getValue)
                                .reduce((one, other) -> one + ", " + other))
                .or(() -> part.first(typed).isPresent() ? Optional.empty() : Optional.ofNullable(otherwise));
    }

    private List<FormAnswer> resolved(List<FormAnswer> answers, Delivery delivery) {
        if (references.isEmpty() || each == null) {
            return answers;
        }
        var said = new HashMap<String, String>();
        for (var part : delivery.parts(each)) {
            references.forEach(path -> part.first(List.of(path))
                    .ifPresent(id -> answered(part).ifPresent(value -> said.putIfAbsent(id, value))));
        }
        return answers.stream()
                .map(answer -> answer.withValue(resolved(answer.value(), said)))
                .toList();
    }

    private static String resolved(String value, Map<String, String> said) {
        return REFERENCE
                .matcher(value)
                .replaceAll(reference ->
                        Matcher.quoteReplacement(said.getOrDefault(reference.group(1), reference.group())));
    }

    private String withoutWords(String name) {
        return unnamed == null || ContactSaid.isAskedBy(name) ? name : unnamed + " " + name;
    }

    /** The texts of what was chosen by numbers. */
    private static String chosen(String value, Map<String, String> options) {
        return options.isEmpty()
                ? value
                : Arrays.stream(value.split(", "))
                        .map(each -> options.getOrDefault(each, each))
                        .collect(Collectors.joining(", "));
    }

    private FormAnswer answer(String question, @Nullable String kind, String value, @Nullable String other) {
        var words = strip == null ? question : question.replaceFirst(strip, "");
        return new FormAnswer(LabelText.plain(words), types.get(kind == null ? question : kind), value, other);
    }
}
