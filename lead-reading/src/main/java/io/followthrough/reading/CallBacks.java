package io.followthrough.reading;

import io.followthrough.reading.dates.Dates;
import io.followthrough.reading.dates.LifeEvents;
import io.followthrough.reading.language.Folding;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When to come back: of the days in sentences that ask to come or call the last, else of those in sentences that say when,
 * else of all, but for the days of somebody's life; of a machine the day on which somebody is back. Who refuses and names a day names it
 * for something else, unless the sentence says so.
 */
final class CallBacks {

    private CallBacks() {}

    static @Nullable LocalDate in(List<NamedDate> named, List<String> sentences, Stance stance) {
        var isAsked = sentences.stream()
                .map(Folding::fold)
                .anyMatch(sentence -> Dates.asksToCome(sentence) || Dates.asksToGetInTouch(sentence));
        var dates = isAsked ? named : saying(named, sentences, sentence -> !LifeEvents.isAllOf(sentence));
        if (stance == Stance.AUTOMATIC) {
            var back = saying(dates, sentences, Dates::saysWhenSomebodyIsBack);
            if (!back.isEmpty()) {
                return last(back);
            }
        }
        var asked = saying(dates, sentences, Dates::asksToCome);
        if (!asked.isEmpty()) {
            return last(asked);
        }
        var isRefusal = stance == Stance.NOT_INTERESTED || stance == Stance.OPT_OUT;
        var said = saying(
                dates,
                sentences,
                sentence ->
                        Dates.saysWhenToComeBack(sentence) && !(isRefusal && LifeEvents.isBoundElsewhere(sentence)));
        return last(said.isEmpty() && !isRefusal ? dates : said);
    }

    private static List<NamedDate> saying(List<NamedDate> dates, List<String> sentences, Predicate<String> what) {
        return dates.stream()
                .filter(date -> what.test(Folding.fold(sentences.get(date.sentence()))))
                .toList();
    }

    private static @Nullable LocalDate last(List<NamedDate> dates) {
        return dates.stream()
                .map(NamedDate::from)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
