package io.followthrough.reading.rules;

import io.followthrough.reading.language.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CueTests {

    private static final Path CUES = Path.of("src/main/resources/io/followthrough/reading/cues.tsv");

    @Test
    void noCueIsKeptFromASentenceThatHasIt() throws IOException {
        Kept.isNothingThatIsThere(Cues.parse("cues.tsv", Files.readAllLines(CUES)).stream()
                .filter(cue -> cue.scope() == Cue.Scope.SENTENCE)
                .map(Cue::phrase)
                .toList());
    }
}
