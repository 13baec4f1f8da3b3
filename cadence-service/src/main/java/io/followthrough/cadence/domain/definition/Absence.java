package io.followthrough.cadence.domain.definition;

import java.time.LocalDate;
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

    boolean isForGood() {
        return !to.isBefore(NEVER_BACK);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
