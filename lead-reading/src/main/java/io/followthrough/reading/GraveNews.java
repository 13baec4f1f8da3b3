package io.followthrough.reading;

import io.followthrough.reading.Intent.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A death, a grave illness, an accident, a disaster, the end of a firm: whoever tells of one is sold nothing and sent nothing by itself, whatever else is
 * said, and a person reads it. Words of seven languages ({@code grave-news.tsv}), without those that are only figures of speech, long past, or
 * the trade of whoever writes.
 */
final class GraveNews {

    /** Enough to hold what is planned and ask, not enough to conclude. */
    private static final double DOUBT = 0.45;

    /** As much as is left of what else was read, so that nothing is concluded from it and a person sees it. */
    private static final double BESIDE = 0.4;

    /** This year's and last year's may be news; an earlier one is history. */
    private static final int RECENT_YEARS = 1;

    private static final Pattern YEAR = Pattern.compile("(?<![\\p{N}.,])(?:19|20)\\d\\d(?![\\p{N}€$£]|[.,]\\p{N})");

    /** Whoever works with the dead, the ill or the broke loses somebody of their own as well. */
    private static final Pattern MINE =
            Pattern.compile("(?<!\\p{L})(?:my|mein\\p{L}*|mi|mis|mon|ma|mes|mi[oae]i?|meus?|minhas?|mijn)(?!\\p{L})");

    private enum Sort {
        KIN,
        DIED,
        STRUCK,
        DEAD,
        SAYS,
        PLACE,
        RUINED,
        FIGURATIVE,
        OTHERS,
        TRADE,
        ADDRESSEE
    }

    /** @param ofTheReader that whom we wrote to has died */
    record Told(int sentence, String words, boolean ofTheReader) {}

    private static final Map<Language, WordSorts<Sort>> WORDS = WordSorts.in("grave-news.tsv", Sort.class);

    private GraveNews() {}

    /** @param folded sentences that the person wrote */
    static Optional<Told> in(List<String> folded, int year) {
        var text = String.join("\n", folded);
        return WordSorts.likely(WORDS, text)
                .filter(words -> words.anyIn(text, Sort.DIED, Sort.STRUCK, Sort.DEAD, Sort.SAYS, Sort.RUINED))
                .flatMap(words -> in(folded, text, words, year).stream())
                .findFirst();
    }

    private static Optional<Told> in(List<String> folded, String text, WordSorts<Sort> words, int year) {
        var isTrade = words.areIn(text, Sort.TRADE);
        for (var index = 0; index < folded.size(); index++) {
            var sentence = folded.get(index);
            if (isMeant(sentence, words, year) && isGrave(sentence, words, isTrade)) {
                return Optional.of(new Told(index, sentence, isOfTheReader(folded, words)));
            }
        }
        return Optional.empty();
    }

    private static boolean isGrave(String sentence, WordSorts<Sort> words, boolean isTrade) {
        if (words.areIn(sentence, Sort.KIN) && words.anyIn(sentence, Sort.DIED, Sort.STRUCK)) {
            return !isTrade || MINE.matcher(sentence).find();
        }
        return !isTrade
                && !words.areIn(sentence, Sort.OTHERS)
                && (words.anyIn(sentence, Sort.DEAD, Sort.SAYS)
                        || words.areIn(sentence, Sort.PLACE) && words.areIn(sentence, Sort.RUINED));
    }

    private static boolean isMeant(String sentence, WordSorts<Sort> words, int year) {
        return !words.areIn(sentence, Sort.FIGURATIVE)
                && YEAR.matcher(sentence)
                        .results()
                        .noneMatch(found -> Integer.parseInt(found.group()) < year - RECENT_YEARS);
    }

    private static boolean isOfTheReader(List<String> folded, WordSorts<Sort> words) {
        return folded.stream().anyMatch(sentence -> words.areIn(sentence, Sort.ADDRESSEE))
                && folded.stream().anyMatch(sentence -> words.anyIn(sentence, Sort.DEAD, Sort.DIED));
    }

    /** A refusal stands, and so does what a machine says of an absence or what is no lead: nothing is sent after these. */
    static List<Finding> heeded(Told told, Stance before, List<Finding> findings) {
        if (before == Stance.OPT_OUT
                || before == Stance.NO_LEAD
                || !told.ofTheReader() && isAbsence(before, findings)) {
            return findings;
        }
        var held = new ArrayList<>(findings.stream()
                .filter(finding ->
                        finding.intent() != Intent.OPT_OUT && finding.intent().group() != Group.AUTOMATIC)
                .map(finding -> finding.withProbability(Math.min(BESIDE, finding.probability())))
                .toList());
        held.add(new Finding(Intent.OPT_OUT, DOUBT, told.words(), told.sentence()));
        return held;
    }

    private static boolean isAbsence(Stance stance, List<Finding> findings) {
        return stance == Stance.AUTOMATIC
                && findings.stream()
                        .noneMatch(finding ->
                                finding.intent() == Intent.LEFT_COMPANY && finding.probability() >= Reading.SURE);
    }
}
