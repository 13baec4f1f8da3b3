package io.followthrough.reading.naming;

import io.followthrough.reading.language.Folding;
import io.followthrough.reading.naming.Ways.Way;
import io.followthrough.reading.naming.WrittenNames.Written;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose an address or a number is, among the names around it. */
final class NameOfAWay {

    private static final int FAR = 90;
    private static final int NEAR = 28;
    private static final int RIGHT_BEHIND = 4;
    private static final int SHORT = 3;
    private static final Pattern BEHIND = Pattern.compile("[\\s(<,:/\u2013-]*(?:attn\\.? ?|z\\. ?hd\\.? ?|a/a ?)?");
    private static final Pattern SENTENCE_END = Pattern.compile("[!?;]\\s|\\p{L}{3,}\\.\\s");

    private NameOfAWay() {}

    /** @param from where the way before it ends */
    static @Nullable Written among(List<Written> names, Way way, int from, String folded) {
        Written before = null;
        var certain = false;
        for (var name : names) {
            if (name.place().start() >= from
                    && name.place().end() <= way.place().start()) {
                var between = folded.substring(name.place().end(), way.place().start());
                var sounds = sounds(name, way) && between.length() <= FAR;
                if (sounds || !certain && isOf(name, way, between)) {
                    before = name;
                    certain |= sounds;
                }
            }
        }
        return before == null ? behind(names, way, folded) : before;
    }

    /** "jane@acme.example (Jane Doe)". */
    private static @Nullable Written behind(List<Written> names, Way way, String folded) {
        return names.stream()
                .filter(name -> name.place().start() >= way.place().end()
                        && name.place().start() <= way.place().end() + RIGHT_BEHIND
                        && (isAPersons(name) || sounds(name, way))
                        && BEHIND.matcher(folded.substring(
                                        way.place().end(), name.place().start()))
                                .matches())
                .findFirst()
                .orElse(null);
    }

    private static boolean isOf(Written name, Way way, String between) {
        return isAPersons(name)
                && between.length() <= (way.email() ? NEAR : FAR)
                && !SENTENCE_END.matcher(between).find()
                && !NamingCues.GONE.isIn(between)
                && !(way.email() && NamingCues.POINTS.isIn(between));
    }

    /** A single word that begins by a capital may be anything, in German above all. */
    private static boolean isAPersons(Written name) {
        return name.isFull() || name.titled();
    }

    /** Whether the address is made of the name: {@code jdoe}, {@code jane.d}, {@code doe}. */
    private static boolean sounds(Written name, Way way) {
        var at = way.place().text().indexOf('@');
        if (at < 0) {
            return false;
        }
        var mailbox = Folding.fold(way.place().text().substring(0, at));
        var words = Arrays.stream(name.words()).map(Folding::fold).toList();
        return words.stream()
                .anyMatch(word -> word.length() >= SHORT && mailbox.contains(transliterated(word, mailbox)));
    }

    /** "Müller" is mueller in addresses. */
    private static String transliterated(String word, String mailbox) {
        return mailbox.contains(word) ? word : word.replaceFirst("([aou])", "$1e");
    }
}
