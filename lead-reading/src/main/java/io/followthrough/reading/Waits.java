package io.followthrough.reading;

import io.followthrough.reading.dates.Dates;
import io.followthrough.reading.dates.HoldOff;
import io.followthrough.reading.language.Folding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Until when somebody asks not to be contacted. */
final class Waits {

    /** To be left alone until a day is not to be left alone. */
    private static final Set<Intent> REFUSALS =
            EnumSet.of(Intent.OPT_OUT, Intent.OPT_OUT_CALLS, Intent.OPT_OUT_MAILS, Intent.NOT_INTERESTED);

    private final List<Optional<HoldOff>> bySentence;
    private final List<String> sentences;

    /** @param told of days, by sentence */
    Waits(List<String> sentences, List<Dates.Told> told) {
        this.sentences = sentences;
        this.bySentence = told.stream().map(Dates.Told::holdOff).toList();
    }

    /** "Do not contact me before October" is a "not now", however much it sounds like a refusal. */
    List<Finding> insteadOfRefusals(List<Finding> findings) {
        var refused = findings.stream().filter(this::isUntilADay).toList();
        if (refused.isEmpty()) {
            return findings;
        }
        var sure = Stream.concat(refused.stream(), findings.stream().filter(Waits::isNotNow))
                .max(Comparator.comparingDouble(Finding::probability))
                .orElseThrow();
        var others = new ArrayList<>(findings.stream()
                .filter(finding -> !refused.contains(finding) && !isNotNow(finding))
                .toList());
        others.add(new Finding(Intent.NOT_NOW, sure.probability(), sure.words(), sure.sentence()));
        return others;
    }

    private static boolean isNotNow(Finding finding) {
        return finding.intent() == Intent.NOT_NOW;
    }

    private boolean isUntilADay(Finding finding) {
        return REFUSALS.contains(finding.intent())
                && finding.sentence() >= 0
                && finding.sentence() < bySentence.size()
                && bySentence
                        .get(finding.sentence())
                        .filter(wait -> wait.deniesContact() || finding.intent() == Intent.NOT_INTERESTED)
                        .isPresent();
    }

    /** The day that is asked for; of whoever wants it later, the day named for it. */
    @Nullable
    LocalDate until(List<NamedDate> dates, Stance stance) {
        return bySentence.stream()
                .flatMap(Optional::stream)
                .map(HoldOff::until)
                .max(Comparator.naturalOrder())
                .or(() -> stance == Stance.NOT_NOW ? named(dates) : Optional.empty())
                .orElse(null);
    }

    private Optional<LocalDate> named(List<NamedDate> dates) {
        return dates.stream()
                .filter(date -> !sentences.get(date.sentence()).strip().endsWith("?"))
                .filter(date -> Dates.saysWhenToComeBack(Folding.fold(sentences.get(date.sentence()))))
                .map(NamedDate::from)
                .max(Comparator.naturalOrder());
    }
}
