package io.followthrough.reading;

import io.followthrough.reading.Intent.Group;
import io.followthrough.reading.language.Folding;
import io.followthrough.reading.language.Languages;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is written in a language that is not read says nothing to us, and may say that nobody is to write again: a person reads it. By its script, or by
 * everyday words of the languages that are written as ours are.
 */
final class OtherLanguages {

    /** Enough to hold what is planned and ask. */
    private static final double DOUBT = 0.45;

    private static final double MAYBE = 0.25;

    /** As much as is left of what was read all the same. */
    private static final double GUESS = 0.2;

    private static final int FEWEST = 2;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}']+");

    private static final Set<String> WORDS = lines("words")
            .flatMap(words -> Stream.of(words.split(" ")))
            .filter(Predicate.not(Languages::isSmallWord))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern REFUSES = Pattern.compile(lines("refuses").collect(Collectors.joining("|")));

    /** Letters that none of ours has. */
    private static final Pattern LETTERS = Pattern.compile("[ąęłśźżćńğışřěůďťňőűșțăđåøþðķļņģēūāščž]");

    private OtherLanguages() {}

    /** @param text what the person wrote, composed */
    static List<Finding> in(Said.Kind kind, List<Finding> findings, String text) {
        if (kind == Said.Kind.NOTE || isKnown(findings) || !areLikely(text)) {
            return findings;
        }
        var sure = REFUSES.matcher(text.toLowerCase(Locale.ROOT)).find() ? DOUBT : MAYBE;
        var kept = new ArrayList<>(findings.stream()
                .filter(finding -> finding.intent() != Intent.OPT_OUT)
                .map(finding -> finding.withProbability(Math.min(GUESS, finding.probability())))
                .toList());
        kept.add(new Finding(Intent.OPT_OUT, sure, text, 0));
        return kept;
    }

    /** Whatever a machine or a refusal says in words that are known. */
    private static boolean isKnown(List<Finding> findings) {
        return findings.stream()
                .anyMatch(finding -> finding.probability() >= Reading.SURE
                        && (finding.intent().group() == Group.AUTOMATIC
                                || finding.intent() == Intent.OPT_OUT
                                || finding.intent() == Intent.ERASURE));
    }

    static boolean areLikely(String text) {
        return isOfAnotherScript(text) || hasTheirWords(text);
    }

    private static boolean isOfAnotherScript(String text) {
        var letters = text.codePoints().filter(Character::isLetter).toArray();
        var others = Arrays.stream(letters)
                .filter(letter -> UnicodeScript.of(letter) != UnicodeScript.LATIN
                        && UnicodeScript.of(letter) != UnicodeScript.COMMON)
                .count();
        return others >= FEWEST && others * 2 >= letters.length;
    }

    private static boolean hasTheirWords(String text) {
        var words = NO_LETTERS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(Predicate.not(String::isEmpty))
                .toList();
        var known = words.stream().filter(WORDS::contains).count();
        var theirs = words.stream()
                .filter(word -> WORDS.contains(word) || LETTERS.matcher(word).find())
                .count();
        var ours = words.stream()
                .filter(word -> Languages.isSmallWord(Folding.fold(word)) && !WORDS.contains(word))
                .count();
        return known >= 1 && theirs >= FEWEST && theirs > ours;
    }

    private static Stream<String> lines(String sort) {
        return ShippedData.lines("other-languages.tsv").stream()
                .filter(line -> line.startsWith(sort + "\t"))
                .map(line -> line.split("\t", 3)[2]);
    }
}
