package io.followthrough.cadence.domain.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is promised for one day of a representative.
 *
 * @param busy slots that take time, by start
 */
public record DayLoad(Minutes spent, int emails, List<Slot> busy) {

    static final DayLoad EMPTY = new DayLoad(Minutes.NONE, 0, List.of());

    public int minutes() {
        return spent.total();
    }

    DayLoad plus(Slot slot) {
        if (slot.isEmail()) {
            return new DayLoad(spent.plus(slot), emails + 1, busy);
        }
        var more = new ArrayList<>(busy);
        more.add(slot);
        more.sort(Comparator.comparing(Slot::start));
        return new DayLoad(spent.plus(slot), emails, List.copyOf(more));
    }

    /** Takes back what was added. */
    DayLoad minus(Slot slot) {
        if (slot.isEmail()) {
            return new DayLoad(spent.minus(slot), emails - 1, busy);
        }
        var less = new ArrayList<>(busy);
        less.remove(slot);
        return new DayLoad(spent.minus(slot), emails, List.copyOf(less));
    }

    /** The first moment from which on so many minutes are free; it may lie too late. */
    Instant firstGap(Instant from, int wanted) {
        var candidate = from;
        for (var slot : busy) {
            if (!candidate.plusSeconds(60L * wanted).isAfter(slot.start())) {
                return candidate;
            }
            if (slot.end().isAfter(candidate)) {
                candidate = slot.end();
            }
        }
        return candidate;
    }
}
