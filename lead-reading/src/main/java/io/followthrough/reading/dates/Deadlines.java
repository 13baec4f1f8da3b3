package io.followthrough.reading.dates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Of whoever wants something now, the days that are named for something else: "The tender closes on 20 January, please send your
 * offer until then", "Call me, our contract ends on 31 March", "Budget is free until 31 January, please hurry". Taken for days to
 * wait for, they put buyers to sleep until it was too late. Over lower case without accents.
 */
public final class Deadlines {

    private static final String FILE = "deadlines.tsv";

    /** A day so far behind the words that open it, in characters, belongs to them. */
    private static final int REACH = 30;

    private static final Map<String, Pattern> PARTS = parts();

    private Deadlines() {}

    private static Map<String, Pattern> parts() {
        var parts = new HashMap<String, String>();
        try (var file = Objects.requireNonNull(Deadlines.class.getResourceAsStream(FILE), FILE)) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .forEach(cells -> parts.merge(cells[0], cells[1], (one, other) -> one + "|" + other));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var patterns = new HashMap<String, Pattern>();
        parts.forEach((name, regex) ->
                patterns.put(name, Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + regex + ")(?![\\p{L}\\p{N}])")));
        return patterns;
    }

    /** Whether a text wants something now, so that a day in it may be a deadline. */
    private static boolean wantsSomethingNow(List<String> folded) {
        return folded.stream().anyMatch(sentence -> has("now", sentence))
                || folded.stream().anyMatch(sentence -> has("wish", sentence))
                        && folded.stream().noneMatch(sentence -> has("then", sentence));
    }

    /** Whether a sentence that speaks of "not now" speaks of a deadline, in a text whose deadlines {@link #count}. */
    public static boolean isIn(String sentence) {
        return has("event", sentence) || has("limit", sentence) || has("now", sentence);
    }

    /** Whether to pass over the deadlines of a text. */
    public static boolean count(List<String> folded) {
        return wantsSomethingNow(folded) && folded.stream().anyMatch(Deadlines::isIn);
    }

    /**
     * Without the days that are deadlines.
     *
     * @param folded the sentences of a text
     * @param told of days, by sentence
     */
    public static List<Dates.Told> without(List<String> folded, List<Dates.Told> told) {
        return without(folded, told, List.of("event", "limit"));
    }

    /** The same for whoever asks for a call: "by Friday" is when it is to be made. */
    public static List<Dates.Told> withoutEvents(List<String> folded, List<Dates.Told> told) {
        return without(folded, told, List.of("event"));
    }

    private static List<Dates.Told> without(List<String> folded, List<Dates.Told> told, List<String> parts) {
        var namesADay = told.stream()
                .anyMatch(each -> !each.spans().isEmpty() || each.holdOff().isPresent());
        if (!namesADay || !count(folded)) {
            return told;
        }
        var rest = new ArrayList<Dates.Told>();
        for (var index = 0; index < told.size(); index++) {
            var sentence = folded.get(index);
            var all = told.get(index);
            rest.add(
                    isIn(sentence)
                            ? new Dates.Told(
                                    all.spans().stream()
                                            .filter(span ->
                                                    parts.stream().noneMatch(part -> isBehind(part, span, sentence)))
                                            .toList(),
                                    Optional.empty())
                            : all);
        }
        return rest;
    }

    private static boolean isBehind(String part, Span span, String sentence) {
        var words = PARTS.get(part);
        return words != null
                && words.matcher(sentence)
                        .results()
                        .anyMatch(match -> match.start() <= span.start() && span.start() <= match.end() + REACH);
    }

    private static boolean has(String part, String sentence) {
        var words = PARTS.get(part);
        return words != null && words.matcher(sentence).find();
    }
}
