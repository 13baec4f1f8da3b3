package io.followthrough.reading;

import io.followthrough.reading.language.Folding;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether somebody asks in so many words for fewer e-mails, at most one a month, and for nothing else: that can be done at once. Other numbers, a
 * pause, calls, and a complaint that there are too many are for a person to look at.
 */
public final class LessOften {

    private static final Pattern ASKED = words("FEWER", "MONTHLY");
    private static final Pattern ELSE = words("ELSE");

    /** "Guten Tag" and "have a good weekend" name no number. */
    private static final Pattern GREETING = words("GREETING");

    private static final String MARK = "\u00a4";

    private static final Pattern CLAUSES = Pattern.compile(
            "[.,;:!?\\n]+|(?<!\\p{L})(?:and|or|but|und|oder|aber|sondern|y|o|pero|sino|et|ou|mais|e|ma|mas|en|of|maar)(?!\\p{L})");

    private LessOften() {}

    /** @return the words that ask for it, as they were written */
    public static Optional<String> in(Reading reading) {
        return switch (reading.stance()) {
            case UNSURE, OPT_OUT, AUTOMATIC, NO_LEAD -> Optional.empty();
            case CURRENT_INTEREST, NOT_NOW, NOT_INTERESTED, NONE -> in(reading.ownWords());
        };
    }

    /** Whether it may be asked for, before anything is read. */
    public static boolean mayBeIn(String text) {
        return ASKED.matcher(Folding.fold(text)).find();
    }

    /** The same of words of which nothing else is known. */
    static Optional<String> in(String ownWords) {
        var asked = ASKED.matcher(Folding.fold(ownWords));
        return asked.find() && !isAboutElse(sentence(ownWords, asked.start(), asked.end()))
                ? Optional.of(ownWords.substring(asked.start(), asked.end()))
                : Optional.empty();
    }

    /** What is said in other clauses; all of it if nothing of the kind is asked for. */
    static String without(String folded) {
        return CLAUSES.splitAsStream(ASKED.matcher(folded).replaceAll(MARK))
                .filter(clause -> !clause.contains(MARK))
                .collect(Collectors.joining(" . "));
    }

    private static boolean isAboutElse(String sentence) {
        return ELSE.matcher(GREETING.matcher(Folding.fold(sentence)).replaceAll(" "))
                .find();
    }

    /** All that is said with it up to the end of the paragraph: "less often, please. Once a week is fine". */
    private static String sentence(String text, int start, int end) {
        var begins = text.lastIndexOf('\n', start) + 1;
        var ends = text.indexOf('\n', end);
        return text.substring(begins, ends < 0 ? text.length() : ends);
    }

    private static Pattern words(String... kinds) {
        var lines = ShippedData.lines("less-often.tsv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .collect(Collectors.groupingBy(
                        cells -> cells[0], Collectors.mapping(cells -> cells[1], Collectors.joining("|"))));
        var all = Stream.of(kinds)
                .map(kind -> Optional.ofNullable(lines.get(kind)).orElseThrow())
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + all + ")(?![\\p{L}\\p{N}])");
    }
}
