package io.followthrough.reading;

import io.followthrough.reading.Said.Slashed;
import io.followthrough.reading.answers.AnswerFeatures;
import io.followthrough.reading.answers.Answers;
import io.followthrough.reading.dates.Dates;
import io.followthrough.reading.dates.Deadlines;
import io.followthrough.reading.dates.SlashedDates;
import io.followthrough.reading.facts.Amounts;
import io.followthrough.reading.facts.People;
import io.followthrough.reading.language.Folding;
import io.followthrough.reading.language.Languages;
import io.followthrough.reading.language.Sentences;
import io.followthrough.reading.learning.Classifier;
import io.followthrough.reading.learning.Concepts;
import io.followthrough.reading.learning.LearntModel;
import io.followthrough.reading.letter.OwnWords;
import io.followthrough.reading.rules.Cue;
import io.followthrough.reading.rules.CueReader;
import io.followthrough.reading.rules.Cues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what people write. Thread-safe and without state: make one, keep it. */
public final class TextReader {

    private static final double NO_WAIT = 0.2;

    /** Days are looked for so far into a sentence; what is longer is no sentence, and takes its length squared. */
    private static final int LONGEST_SENTENCE = 1_500;

    private final CueReader cues;
    private final Classifier classifier;
    private final Answers answers;

    private TextReader(List<Cue> cues, Classifier classifier, Answers answers) {
        this.cues = new CueReader(cues);
        this.classifier = classifier;
        this.answers = answers;
    }

    /** With the rules and the model that come with this module. */
    public static TextReader shipped() {
        return withOwn("", List.of());
    }

    /**
     * What services read with: the model that the setting {@code FOLLOWTHROUGH_READING_MODEL} (or the system property
     * {@code followthrough.reading.model}) names, without it the one that comes with this module.
     *
     * @throws IllegalArgumentException naming the setting, the file and what to do, where it cannot be read
     */
    public static TextReader installed() {
        return with(Cues.parse("cues.tsv", ShippedData.lines("cues.tsv")), InstalledModel.model());
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
        return with(all, ShippedData.model());
    }

    private static TextReader with(List<Cue> cues, LearntModel model) {
        var concepts = ShippedData.lines("concepts.tsv");
        var classifier = new Classifier(model, new Concepts(concepts));
        var ofAnswers = new Concepts(Stream.concat(concepts.stream(), ShippedData.lines("answer-concepts.tsv").stream())
                .toList());
        var features = new AnswerFeatures(ShippedData.lines("answers.tsv"), ofAnswers, classifier);
        return new TextReader(cues, classifier, new Answers(features, ShippedData.answers()));
    }

    public Reading read(Said said) {
        try {
            return read(said, Excerpt.OF_TEXTS);
        } catch (StackOverflowError repeated) {
            // Java's patterns go through a repetition by recursion, and nobody means four thousand Mondays.
            return read(said, Excerpt.OF_ANSWERS);
        }
    }

    private Reading read(Said said, Excerpt much) {
        var composed = Folding.compose(much.of(said.text()));
        var own = OwnWords.in(said.kind(), composed);
        var folded = Folding.fold(own);
        var sentences = Sentences.of(own);
        var subject = said.subject() == null
                ? ""
                : Folding.compose(Excerpt.OF_ANSWERS.of(said.subject())).strip();
        var days = Dates.written(SlashedDates.order(own, said.on(), said.slashed()));
        var foldedSentences = sentences.stream()
                .map(Folding::fold)
                .map(sentence -> sentence.substring(0, Math.min(sentence.length(), LONGEST_SENTENCE)))
                .toList();
        var told = Deadlines.without(foldedSentences, days.told(foldedSentences, said.on()));
        var dates = dates(sentences, told);
        var judged = Judgement.of(
                cues.read(subject, folded, sentences),
                Terse.sensible(classifier.read(said.kind(), sentences), folded),
                Postponements.in(dates, sentences, said.on()));
        var distinct = NarrowRefusals.in(said.kind(), Distinctions.in(judged, folded), folded);
        var waits = new Waits(sentences, told);
        var written = (Folding.fold(subject) + "\n" + folded).strip();
        var ways = ByWay.said(folded);
        var guarded = waits.insteadOfRefusals(ByWay.in(
                OneWay.in(
                        ForAnother.in(
                                Acts.in(AboutProducts.in(Guards.in(distinct, written), sentences), written), written),
                        folded),
                ways,
                folded,
                said.kind() == Said.Kind.FORM));
        var turned = AskingUs.in(Turns.in(guarded, folded), ways, sentences);
        var heard = Closings.in(NoHurry.in(Machines.in(turned, Folding.fold(subject), folded), sentences), sentences);
        var wished = PlainConcerns.in(
                said.kind(),
                ByWay.alone(
                        Wishes.in(hurried(heard, foldedSentences), sentences),
                        ways,
                        folded,
                        said.kind() == Said.Kind.NOTE),
                folded);
        var inquired = Inquiries.in(said.kind(), wished, folded);
        var absent = OwnAbsences.isAnswered(inquired, sentences);
        var read = OtherLanguages.in(said.kind(), absent ? OwnAbsences.in(inquired) : inquired, own);
        var grave = GraveNews.in(foldedSentences, said.on().getYear());
        var findings = grave.map(news -> GraveNews.heeded(news, Stances.of(said.kind(), read), read))
                .orElse(read);
        var stance = Stances.of(said.kind(), findings);
        // Without a subject it may be somebody's note of what a machine said.
        var back = (stance == Stance.AUTOMATIC || absent) && said.subject() != null
                ? dates(sentences, days.toldByMachine(foldedSentences, said.on()))
                : dates;
        var hasDied = grave.filter(GraveNews.Told::ofTheReader).isPresent();
        var callBack = hasDied ? null : CallBacks.in(back, sentences, absent ? Stance.AUTOMATIC : stance);
        var until = hasDied ? null : waits.until(dates, stance);
        return new Reading(
                Languages.of(folded),
                own,
                sentences,
                findings,
                stance,
                back,
                callBack,
                until == null && absent ? callBack : until,
                Amounts.in(folded),
                People.in(own));
    }

    /** What an answer says to its question; dates are relative to the day on which it was given. */
    public Answer answer(Question question, String value, LocalDate on) {
        return answer(question, value, on, Slashed.DAY_FIRST);
    }

    /** @param slashed how the speaker writes 03/04 */
    public Answer answer(Question question, String value, LocalDate on, Slashed slashed) {
        return answers.read(question, Excerpt.OF_ANSWERS.of(value), on, slashed);
    }

    /** A deadline is no "not now", however much it sounds like one. */
    private static List<Finding> hurried(List<Finding> findings, List<String> folded) {
        var isPutOff = findings.stream()
                .anyMatch(finding -> finding.intent() == Intent.NOT_NOW && finding.probability() > NO_WAIT);
        if (!isPutOff || !Deadlines.count(folded)) {
            return findings;
        }
        return findings.stream()
                .map(finding -> finding.intent() == Intent.NOT_NOW
                                && finding.sentence() >= 0
                                && finding.sentence() < folded.size()
                                && Deadlines.isIn(folded.get(finding.sentence()))
                        ? finding.withProbability(Math.min(NO_WAIT, finding.probability()))
                        : finding)
                .toList();
    }

    private static List<NamedDate> dates(List<String> sentences, List<Dates.Told> told) {
        var dates = new ArrayList<NamedDate>();
        for (var index = 0; index < sentences.size(); index++) {
            var sentence = sentences.get(index);
            for (var span : told.get(index).spans()) {
                dates.add(new NamedDate(span.from(), span.to(), sentence.substring(span.start(), span.end()), index));
            }
        }
        return dates;
    }
}
