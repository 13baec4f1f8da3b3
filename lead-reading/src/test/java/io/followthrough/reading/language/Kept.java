package io.followthrough.reading.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What prefilters keep out of thousands of sentences that people wrote. */
public final class Kept {

    private static final Path CASES = Path.of("src/test/resources/cases");

    private Kept() {}

    /** Nothing that is there, and more than half of all that is not. */
    public static void isNothingThatIsThere(List<Pattern> patterns) throws IOException {
        var prefilters = patterns.stream().map(Prefilter::of).toList();
        var kept = 0;
        var all = 0;
        for (var sentence : sentences()) {
            var grams = Grams.of(sentence);
            for (var index = 0; index < patterns.size(); index++) {
                all++;
                if (!prefilters.get(index).admits(grams)) {
                    kept++;
                    assertThat(patterns.get(index).matcher(sentence).find())
                            .as("%s in %s", patterns.get(index), sentence)
                            .isFalse();
                }
            }
        }
        assertThat(kept).as("of %d", all).isGreaterThan(all / 2);
    }

    private static List<String> sentences() throws IOException {
        try (var files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .flatMap(file -> lines(file).stream())
                    .map(line -> line.replace('\t', '\n').replace("\\n", "\n"))
                    .flatMap(line -> Sentences.of(Folding.compose(line)).stream())
                    .map(Folding::fold)
                    .distinct()
                    .toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
