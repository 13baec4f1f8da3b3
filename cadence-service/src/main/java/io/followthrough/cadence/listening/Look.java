package io.followthrough.cadence.listening;

import java.util.List;

/**
 * One look at a folder.
 *
 * @param arrivals in the order of their numbers
 * @param waiting how many there are in all, those included
 */
public record Look(List<Arrival> arrivals, int waiting) {

    public Look {
        arrivals = List.copyOf(arrivals);
    }

    /** Whether another look would find something. */
    public boolean thereIsMore() {
        return waiting > arrivals.size();
    }
}
