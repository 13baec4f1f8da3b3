package io.followthrough.cadence.web;

import io.followthrough.cadence.domain.definition.Absence;
import io.followthrough.cadence.domain.definition.BusyTime;
import io.followthrough.cadence.domain.definition.Capacity;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.definition.WorkingHours;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A representative as somebody writes him down.
 *
 * @param id as it was read; what counts is the address
 * @param version that was seen; 0 or absent if that is no question
 * @param active true if absent
 */
record RepInput(
        @Nullable String id,
        @Nullable Integer version,
        String name,
        String email,
        @Nullable String phone,
        ZoneId timeZone,
        String country,
        @Nullable List<WorkingHours> workingHours,
        @Nullable List<Absence> absences,
        @Nullable List<BusyTime> busy,
        Capacity capacity,
        @Nullable Set<String> territories,
        @Nullable Set<String> languages,
        @Nullable Set<String> skills,
        @Nullable Boolean active) {

    Rep toRep(String itsId) {
        return new Rep(
                itsId,
                0,
                name,
                email,
                phone,
                timeZone,
                country,
                workingHours == null ? List.of() : workingHours,
                absences == null ? List.of() : absences,
                busy == null ? List.of() : busy,
                capacity,
                territories == null ? Set.of() : territories,
                languages == null ? Set.of() : languages,
                skills == null ? Set.of() : skills,
                active == null || active);
    }
}
