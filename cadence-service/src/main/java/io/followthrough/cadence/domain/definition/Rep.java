package io.followthrough.cadence.domain.definition;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A representative: who makes the contacts.
 *
 * @param email the sender's address; no two representatives share one, so that its daily limit is counted in one place
 * @param country ISO 3166-1 alpha-2, for public holidays
 * @param active whether new promises are made
 */
public record Rep(
        String id,
        int version,
        String name,
        String email,
        @Nullable String phone,
        ZoneId timeZone,
        String country,
        List<WorkingHours> workingHours,
        List<Absence> absences,
        Capacity capacity,
        boolean active) {

    public Rep {
        workingHours = workingHours == null ? List.of() : List.copyOf(workingHours);
        absences = absences == null ? List.of() : List.copyOf(absences);
    }

    public boolean isAbsent(LocalDate day) {
        return absences.stream().anyMatch(absence -> absence.covers(day));
    }

    public Rep withVersion(int newVersion) {
        return new Rep(id, newVersion, name, email, phone, timeZone, country, workingHours, absences, capacity, active);
    }
}
