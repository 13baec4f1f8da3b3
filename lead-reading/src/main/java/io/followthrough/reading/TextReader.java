package io.followthrough.reading;

import io.followthrough.reading.answers.Answers;
import io.followthrough.reading.dates.Dates;
import io.followthrough.reading.facts.Amounts;
import io.followthrough.reading.facts.People;
import io.followthrough.reading.language.Folding;
import io.followthrough.reading.language.Languages;
import io.followthrough.reading.language.Sentences;
import io.followthrough.reading.learning.Classifier;
import io.followthrough.reading.learning.Concepts;
import io.followthrough.reading.letter.OwnWords;
import io.followthrough.reading.rules.Cue;
import io.followthrough.reading.rules.CueReader;
import io.followthrough.reading.rules.Cues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads what people write. Thread-safe and without state: make one, keep it. */
public final class TextReader {

    private final CueReader cues;
    private final Classifier classifier;
    private final Answers answers;

    private TextReader(List<Cue> cues, Classifier classifier, Answers answers) {
        this.cues = new CueReader(cues);
        this.classifier = classifier;
        this.answers = answers;
    }

    /** With the rules that come with this module. */
    public static TextReader shipped() {
        return withOwn("", List.of());
    }

    /**
     * With an operator's own rules besides, see {@link Cues#parse}.
     *
     * @param source where they come from, for errors
     * @throws IllegalArgumentException naming the line that cannot be read and what is wrong with it
     */
    public static TextReader withOwn(String source, List<String> rules) {
        var all = new ArrayList<>(Cues.parse("cues.tsv", ShippedData.lines("cues.tsv")));
        all.addAll(Cues.parse(source, rules));
        var classifier = new Classifier(ShippedData.model(), new Concepts(ShippedData.lines("concepts.tsv")));
        return new TextReader(all, classifier, new Answers(ShippedData.lines("answers.tsv")));
    }

    public Reading read(Said said) {
        var composed = Folding.compose(said.text());
        var own = OwnWords.in(said.kind(), composed);
        var folded = Folding.fold(own);
        var sentences = Sentences.of(own);
        var subject =
                said.subject() == null ? "" : Folding.compose(said.subject()).strip();
        var dates = dates(sentences, said);
        var findings = Judgement.of(
                cues.read(subject, folded, sentences),
                classifier.read(said.kind(), sentences),
                Postponements.in(dates, sentences, said.on()));
        var stance = Stances.of(said.kind(), findings);
        return new Reading(
                Languages.of(folded),
                own,
                sentences,
                findings,
                stance,
                dates,
                CallBacks.in(dates, sentences, stance),
                Amounts.in(folded),
                People.in(own));
    }

    /** What an answer says to its question; dates are relative to the day on which it was given. */
    public Answer answer(Question question, String value, LocalDate on) {
        return answers.read(question, value, on);
    }

    private static List<NamedDate> dates(List<String> sentences, Said said) {
        var reader = Dates.written(said.slashed());
        var dates = new ArrayList<NamedDate>();
        for (var index = 0; index < sentences.size(); index++) {
            var sentence = sentences.get(index);
            for (var span : reader.in(Folding.fold(sentence), said.on())) {
                dates.add(new NamedDate(span.from(), span.to(), sentence.substring(span.start(), span.end()), index));
            }
        }
        return dates;
    }
}
