package io.followthrough.cadence.domain.definition;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a representative makes no contacts.
 *
 * @param to inclusive
 */
public record Absence(
        LocalDate from, LocalDate to, @Nullable String reason) {

    /** Further ahead than anything is planned. */
    private static final LocalDate NEVER_BACK = LocalDate.of(2999, 12, 31);

    /** Of somebody who leaves. */
    static Absence forGood(LocalDate from) {
        return new Absence(from, NEVER_BACK, "has left");
    }

    /** Also asked of one that was not checked yet, and may lack its end. */
    @SuppressWarnings("NullAway")
    boolean isForGood() {
        return to != null && !to.isBefore(NEVER_BACK);
    }

    /** What is left of it without these days. */
    Stream<Absence> without(LocalDate first, LocalDate last) {
        return last.isBefore(from) || first.isAfter(to)
                ? Stream.of(this)
                : Stream.of(new Absence(from, first.minusDays(1), reason), new Absence(last.plusDays(1), to, reason))
                        .filter(rest -> !rest.to.isBefore(rest.from));
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
