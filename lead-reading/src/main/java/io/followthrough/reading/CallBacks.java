package io.followthrough.reading;

import io.followthrough.reading.dates.Dates;
import io.followthrough.reading.language.Folding;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When to come back: of the days in sentences that say so the last, else the last of all. */
final class CallBacks {

    private CallBacks() {}

    static @Nullable LocalDate in(List<NamedDate> dates, List<String> sentences, Stance stance) {
        var said = dates.stream()
                .filter(date -> Dates.saysWhenToComeBack(Folding.fold(sentences.get(date.sentence()))))
                .toList();
        return (said.isEmpty() ? dates : said)
                .stream().map(CallBacks::day).max(Comparator.naturalOrder()).orElse(null);
    }

    /** The first day; of a limit such as "before Christmas" the week before it. */
    private static LocalDate day(NamedDate date) {
        return date.from();
    }
}
