package io.followthrough.reading.rules;

import io.followthrough.reading.Finding;
import io.followthrough.reading.Intent;
import io.followthrough.reading.language.Folding;
import io.followthrough.reading.language.Grams;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds cues: of several for the same intent the most probable. */
public final class CueReader {

    private static final int ALONE_AT_MOST = 120;

    private final List<Cue> cues;

    public CueReader(List<Cue> cues) {
        this.cues = List.copyOf(cues);
    }

    /** @param sentences of the own words, as written */
    public List<Finding> read(String subject, String foldedWords, List<String> sentences) {
        var found = new EnumMap<Intent, Finding>(Intent.class);
        var foldedSubject = Folding.fold(subject);
        var folded = sentences.stream().map(Folding::fold).toList();
        var grams = folded.stream().map(Grams::of).toList();
        for (var cue : cues) {
            switch (cue.scope()) {
                case SUBJECT -> {
                    if (cue.phrase().matcher(foldedSubject).matches()) {
                        keep(new Finding(cue.intent(), cue.probability(), subject, 0), found);
                    }
                }
                case ALONE -> {
                    if (foldedWords.length() <= ALONE_AT_MOST
                            && cue.phrase().matcher(foldedWords.strip()).matches()) {
                        keep(new Finding(cue.intent(), cue.probability(), sentences.getFirst(), 0), found);
                    }
                }
                case SENTENCE -> inSentences(cue, sentences, folded, grams, found);
            }
        }
        return List.copyOf(found.values());
    }

    private static void inSentences(
            Cue cue, List<String> sentences, List<String> folded, List<Grams> grams, Map<Intent, Finding> found) {
        for (var index = 0; index < sentences.size(); index++) {
            if (!cue.prefilter().admits(grams.get(index))) {
                continue;
            }
            var words = cue.phrase().matcher(folded.get(index));
            if (words.find()) {
                var written = sentences.get(index).substring(words.start(), words.end());
                keep(new Finding(cue.intent(), cue.probability(), written, index), found);
            }
        }
    }

    private static void keep(Finding finding, Map<Intent, Finding> found) {
        found.merge(finding.intent(), finding, (one, other) -> other.probability() > one.probability() ? other : one);
    }
}
