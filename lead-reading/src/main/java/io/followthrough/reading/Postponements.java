package io.followthrough.reading;

import io.followthrough.reading.dates.Dates;
import io.followthrough.reading.language.Folding;
import java.time.LocalDate;
import java.util.List;

/** "Call me in March", said in November, is a "not now" without those words. */
final class Postponements {

    private static final int WEEKS_AHEAD = 3;
    private static final double PROBABILITY = 0.86;

    private Postponements() {}

    static List<Finding> in(List<NamedDate> dates, List<String> sentences, LocalDate on) {
        return dates.stream()
                .filter(date -> !date.from().isBefore(on.plusWeeks(WEEKS_AHEAD)))
                .filter(date -> Dates.asksToGetInTouch(Folding.fold(sentences.get(date.sentence()))))
                .map(date -> new Finding(Intent.NOT_NOW, PROBABILITY, sentences.get(date.sentence()), date.sentence()))
                .limit(1)
                .toList();
    }
}
