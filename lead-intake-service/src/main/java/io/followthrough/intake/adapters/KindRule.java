package io.followthrough.intake.adapters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a delivery: by a word in it, by a header, or by a part that has to be there.
 *
 * @param details further words that may change what the first one means: {@code first/second/third} goes before {@code first/second},
 *     {@code first/third} and {@code first}; those that are not there are passed over
 *     A word of a table that ends in {@code *} stands for all that begin so
 * @param takes the sender's words → {@code CAPTURE}, {@code ERASURE}, {@code ACCESS_REQUEST} or the kind of an activity; empty: everything is a capture
 * @param also words of deliveries that say something besides → the kind of its activity
 * @param keeps words of deliveries that somebody has to look at → what they say and what is to be done
 * @param ignores words of deliveries that follow nothing → why
 * @param tests how the sender marks what it only sends to be seen to arrive
 */
record KindRule(
        @Nullable String path,
        @Nullable String header,
        List<String> present,
        List<String> details,
        Map<String, String> takes,
        Map<String, String> also,
        Map<String, String> keeps,
        Map<String, String> ignores,
        List<Mark> tests) {

    static final String CAPTURE = "CAPTURE";

    /** What stands at a path of a test. */
    record Mark(String path, Pattern pattern) {

        boolean isOn(Delivery delivery) {
            return delivery.first(List.of(path))
                    .filter(text -> pattern.matcher(text).find())
                    .isPresent();
        }
    }

    /** What a delivery means; empty: nobody knows. */
    Optional<String> meaning(Delivery delivery) {
        var known = of(takes, delivery);
        if (known.isPresent()) {
            return known;
        }
        var all = present.isEmpty() ? takes.isEmpty() : present.stream().anyMatch(delivery::has);
        return all ? Optional.of(CAPTURE) : Optional.empty();
    }

    /** The kind of an activity that it says besides; empty: none. */
    Optional<String> besides(Delivery delivery) {
        return words(delivery).stream()
                .flatMap(word -> Optional.ofNullable(also.get(word)).stream())
                .findFirst();
    }

    Optional<String> keptFor(Delivery delivery) {
        return of(keeps, delivery);
    }

    Optional<String> ignoredFor(Delivery delivery) {
        return tests.stream().anyMatch(mark -> mark.isOn(delivery))
                ? Optional.of("is a test of the sender")
                : of(ignores, delivery);
    }

    /** What a table says of it, unless another one speaks of it more closely. */
    private Optional<String> of(Map<String, String> table, Delivery delivery) {
        return words(delivery).stream()
                .filter(word -> takes.containsKey(word) || keeps.containsKey(word) || ignores.containsKey(word))
                .findFirst()
                .map(table::get);
    }

    /** The sender's words for it, the closest first. */
    List<String> words(Delivery delivery) {
        var words = List.of(word(delivery));
        for (var detail : details) {
            var said = delivery.text(detail);
            if (said != null && !said.isBlank()) {
                words = Stream.concat(words.stream().map(word -> word + "/" + said), words.stream())
                        .toList();
            }
        }
        return words.stream().map(this::known).toList();
    }

    private String known(String word) {
        return Stream.of(takes, keeps, ignores).anyMatch(table -> table.containsKey(word))
                ? word
                : Stream.of(takes, keeps, ignores)
                        .flatMap(table -> table.keySet().stream())
                        .filter(key -> key.endsWith("*") && word.startsWith(key.substring(0, key.length() - 1)))
                        .findFirst()
                        .orElse(word);
    }

    String word(Delivery delivery) {
        var word = header != null ? delivery.header(header) : path != null ? delivery.text(path) : null;
        return word == null ? "" : word;
    }
}
