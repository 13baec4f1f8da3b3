package io.followthrough.intake.adapters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a delivery: by a word in it, by a header, or by a part that has to be there.
 *
 * @param detail a second word that may change what the first one means: {@code first/second} goes before {@code first}
 * @param takes the sender's words → {@code CAPTURE}, {@code ERASURE}, {@code ACCESS_REQUEST} or the kind of an activity; empty: everything is a capture
 * @param also words of deliveries that say something besides → the kind of its activity
 * @param keeps words of deliveries that somebody has to look at → what they say and what is to be done
 * @param ignores words of deliveries that follow nothing → why
 * @param tests how the sender marks what it only sends to be seen to arrive
 */
record KindRule(
        @Nullable String path,
        @Nullable String header,
        @Nullable String present,
        @Nullable String detail,
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
        var all = present == null ? takes.isEmpty() : delivery.has(present);
        return all ? Optional.of(CAPTURE) : Optional.empty();
    }

    /** The kind of an activity that it says besides; empty: none. */
    Optional<String> besides(Delivery delivery) {
        return of(also, delivery);
    }

    Optional<String> keptFor(Delivery delivery) {
        // What is said of it more closely goes first.
        return takes.containsKey(withDetail(word(delivery), delivery)) ? Optional.empty() : of(keeps, delivery);
    }

    Optional<String> ignoredFor(Delivery delivery) {
        return tests.stream().anyMatch(mark -> mark.isOn(delivery))
                ? Optional.of("is a test of the sender")
                : of(ignores, delivery);
    }

    private Optional<String> of(Map<String, String> words, Delivery delivery) {
        var word = word(delivery);
        return Optional.ofNullable(words.getOrDefault(withDetail(word, delivery), words.get(word)));
    }

    private String withDetail(String word, Delivery delivery) {
        return word + "/" + (detail == null ? "" : delivery.text(detail));
    }

    /** The sender's words for it, the closest first. */
    List<String> words(Delivery delivery) {
        var word = word(delivery);
        return List.of(withDetail(word, delivery), word);
    }

    String word(Delivery delivery) {
        var word = header != null ? delivery.header(header) : path != null ? delivery.text(path) : null;
        return word == null ? "" : word;
    }
}
