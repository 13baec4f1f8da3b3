package io.followthrough.reading.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a name without titles.
 *
 * @param beforeComma the family name of {@code Müller, Hans}; empty when no comma parts the two
 * @param words all others, in order
 */
record NameWords(List<String> titles, @Nullable String suffix, List<String> beforeComma, List<String> words) {

    private static final Set<String> PLACED = Set.of(
            "vom", "von", "aus", "from", "at", "in", "of", "de", "da", "do", "du", "del", "della", "dal", "dalla",
            "van", "uit", "bei", "chez");
    private static final Pattern POST_NOMINAL = Pattern.compile("(?:[\\p{Lu}\\d]\\.?-?){2,7}");

    static NameWords of(String text) {
        var titles = new ArrayList<String>();
        var suffix = new String[1];
        var pieces = new ArrayList<List<String>>();
        for (var piece : text.split(",")) {
            var words = words(piece, text, titles, suffix, pieces.isEmpty());
            if (!words.isEmpty() && (pieces.isEmpty() || !isBeside(words, pieces.getFirst()))) {
                pieces.add(words);
            }
        }
        return switch (pieces.size()) {
            case 0 -> new NameWords(titles, suffix[0], List.of(), List.of());
            case 1 -> new NameWords(titles, suffix[0], List.of(), pieces.getFirst());
            default -> new NameWords(titles, suffix[0], pieces.getFirst(), pieces.get(1));
        };
    }

    /** The words of one piece; titles and a generation go where they belong. */
    private static List<String> words(
            String piece, String text, List<String> titles, @Nullable String[] suffix, boolean isFirstPiece) {
        var words = new ArrayList<String>();
        var behindTitle = false;
        var all = piece.strip().split("\\s+");
        for (var at = 0; at < all.length; at++) {
            var word = all[at];
            var isFirst = words.isEmpty() && isFirstPiece;
            if (isFirst && all.length == 1 && text.indexOf(',') > 0 && !word.endsWith(".")) {
                return List.of(word); // a family name, were it that of the Sheikhs
            }
            if (word.isEmpty() || word.equals(".") || Titles.isIndianCourtesy(word, titles)) {
                continue;
            }
            if (behindTitle && isQualifier(word)) {
                titles.add(titles.removeLast() + " " + word);
                continue;
            }
            var isLast = at == all.length - 1 && !isFirst;
            behindTitle =
                    Titles.isBefore(word, text, titles) && (words.isEmpty() || word.length() > 2 && word.endsWith("."))
                            || isLast && Titles.isForm(word);
            if (!isFirst && Titles.isGeneration(word)) {
                suffix[0] = word;
            } else if (behindTitle || (!isFirst || !titles.isEmpty() && word.length() > 2) && isDegree(word, text)) {
                titles.add(word);
            } else {
                words.add(word);
            }
        }
        return words;
    }

    /** Behind a comma: degrees in capitals that are in no list, and what somebody is or where: {@code Ann Berger, Einkauf}. */
    private static boolean isBeside(List<String> words, List<String> first) {
        var isWhole = first.size() > 1 || GivenNames.isKnown(first.getFirst());
        var arePostNominals = first.size() > 1
                && !Capitals.isAllCapitals(String.join("", first))
                && words.stream().allMatch(word -> POST_NOMINAL.matcher(word).matches() && !GivenNames.isKnown(word));
        return arePostNominals
                || isWhole && NoPersons.are(words) && !NoPersons.are(first) && !NoPersons.isCompany(words);
    }

    /** {@code rer.} and {@code nat} behind a degree, but not the given name {@code Sil}. */
    private static boolean isQualifier(String word) {
        return Titles.isQualifier(word) && (word.endsWith(".") || Capitals.isAllSmall(word));
    }

    /** {@code MD} and {@code MBA}, but not the given name {@code Ma}. */
    private static boolean isDegree(String word, String text) {
        return Titles.isAfter(word) && (word.contains(".") || Capitals.isAllCapitals(word) || word.length() > 2)
                || Titles.isAfterInCapitals(word) && !Capitals.isAllCapitals(text);
    }

    /** {@code Klaus vom Einkauf}, {@code Cida da padaria}: where somebody works is no family name. */
    NameWords withoutPlace() {
        var first = words.isEmpty() ? "" : words.getFirst();
        return !beforeComma.isEmpty()
                ? this
                : IntStream.range(1, words.size() - 1)
                        .filter(at -> GivenNames.isKnown(first)
                                && PLACED.contains(words.get(at))
                                && words.stream().skip(at).anyMatch(NoPersons::isNever))
                        .mapToObj(at -> new NameWords(titles, suffix, beforeComma, words.subList(0, at)))
                        .findFirst()
                        .orElse(this);
    }

    List<String> all() {
        return Stream.of(beforeComma, words).flatMap(List::stream).toList();
    }
}
