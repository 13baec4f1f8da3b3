package io.followthrough.cadence.domain.planning;

import java.time.Instant;
import java.util.List;

/** All that one enrolment holds of a representative's time. */
public record Reservation(String prospectId, Instant madeAt, List<Slot> slots) {

    public Reservation {
        slots = List.copyOf(slots);
    }

    /** What lies behind is spent, whatever becomes of the rest. */
    Reservation until(Instant now) {
        return new Reservation(
                prospectId,
                madeAt,
                slots.stream().filter(slot -> slot.start().isBefore(now)).toList());
    }

    boolean reachesBeyond(Instant now) {
        return slots.stream().anyMatch(slot -> !slot.start().isBefore(now));
    }
}
