package io.followthrough.analytics.domain.experiment;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;

/** What one variant came to, by the day of the contact. */
public record Arm(String variant, SortedMap<LocalDate, Tries> byDay) {

    /** @param successes at most {@code trials} */
    public record Tries(long trials, long successes) {

        static final Tries NONE = new Tries(0, 0);

        Tries plus(Tries other) {
            return new Tries(trials + other.trials, successes + other.successes);
        }
    }

    /** Without the days after this one. */
    Arm until(LocalDate last) {
        return new Arm(variant, byDay.headMap(last.plusDays(1)));
    }

    Tries on(LocalDate day) {
        return byDay.getOrDefault(day, Tries.NONE);
    }

    public Tries sum() {
        return byDay.entrySet().stream().map(Map.Entry::getValue).reduce(Tries.NONE, Tries::plus);
    }
}
