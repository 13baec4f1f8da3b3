package io.followthrough.reading.rules;

import io.followthrough.reading.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads cues from lines of four columns parted by tabs: intent, scope (sentence, alone, subject), probability, phrase as a
 * regular expression over folded text. Empty lines and those that begin with {@code #} say nothing.
 */
public final class Cues {

    private static final int COLUMNS = 4;

    private Cues() {}

    /**
     * @param source named in errors
     * @throws IllegalArgumentException with source, line and what is wrong with it
     */
    public static List<Cue> parse(String source, List<String> lines) {
        var cues = new ArrayList<Cue>();
        for (var index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            if (!line.isBlank() && !line.startsWith("#")) {
                cues.add(cue(source + ", line " + (index + 1), line.split("\t", -1)));
            }
        }
        return List.copyOf(cues);
    }

    private static Cue cue(String where, String[] columns) {
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException(
                    where + ": expected intent, scope, probability and phrase, parted by tabs, but found "
                            + columns.length + " columns");
        }
        try {
            return new Cue(
                    Intent.valueOf(columns[0].strip()),
                    Cue.Scope.valueOf(columns[1].strip().toUpperCase(Locale.ROOT)),
                    probability(columns[2]),
                    Pattern.compile(columns[3]));
        } catch (PatternSyntaxException unreadable) {
            throw new IllegalArgumentException(
                    where + ": the phrase is no regular expression: " + unreadable.getMessage());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(where + ": " + wrong.getMessage(), wrong);
        }
    }

    private static double probability(String column) {
        var probability = Double.parseDouble(column.strip());
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("the probability must lie above 0 and not above 1, not " + column);
        }
        return probability;
    }
}
