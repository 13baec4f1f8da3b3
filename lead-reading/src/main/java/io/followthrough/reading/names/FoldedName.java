package io.followthrough.reading.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a name as they are compared: small Latin letters without accents, Müller as Mueller, Юрий as yuriy.
 *
 * @param unsorted parts of which it is not known which name they belong to
 */
record FoldedName(List<String> given, List<String> family, List<String> unsorted) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "a"),
            Map.entry("œ", "o"),
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ı", "i"));
    private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ";
    private static final List<String> CYRILLIC_AS = List.of(
            "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u",
            "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "i", "yi", "ye", "g");

    static FoldedName of(PersonName name) {
        return new FoldedName(parts(name.given()), parts(name.family()), parts(name.unsorted()));
    }

    /** All parts in the order of the alphabet; written order does not matter. */
    List<String> sorted() {
        return Stream.of(given, family, unsorted).flatMap(List::stream).sorted().toList();
    }

    private static List<String> parts(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(NOT_A_LETTER.split(fold(text)))
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** ä, ae and a are taken for one letter, as are ö and ü: people write all three. */
    static String fold(String text) {
        var lower = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        var folded = new StringBuilder();
        for (var at = 0; at < lower.length(); at++) {
            var letter = lower.charAt(at);
            var position = letter < 'а' ? -1 : CYRILLIC.indexOf(letter);
            var replaced = position >= 0
                    ? CYRILLIC_AS.get(position)
                    : letter < 'ß' ? null : LETTERS.get(String.valueOf(letter));
            folded.append(replaced == null ? String.valueOf(letter) : replaced);
        }
        var plain = MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKD))
                .replaceAll("");
        return plain.replace("'", "")
                .replace("’", "")
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u")
                .replace("aa", "a");
    }
}
