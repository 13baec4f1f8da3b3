package io.followthrough.reading;

import io.followthrough.reading.dates.Dates;
import io.followthrough.reading.language.Folding;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When to come back: of the days in sentences that ask to come or call the last, else of those in sentences that say when,
 * else of all; of a machine the day on which somebody is back. Who refuses and names a day names it
 * for something else, unless the sentence says so.
 */
final class CallBacks {

    private CallBacks() {}

    static @Nullable LocalDate in(List<NamedDate> dates, List<String> sentences, Stance stance) {
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
        var said = saying(dates, sentences, Dates::saysWhenToComeBack);
        var isRefusal = stance == Stance.NOT_INTERESTED || stance == Stance.OPT_OUT;
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
