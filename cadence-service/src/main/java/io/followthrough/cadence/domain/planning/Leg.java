package io.followthrough.cadence.domain.planning;

import io.followthrough.cadence.domain.definition.ContactWindow;
import io.followthrough.cadence.domain.definition.Step;
import io.followthrough.cadence.domain.definition.Way;
import org.jspecify.annotations.Nullable;

/**
 * A step as it can be made for one person.
 *
 * @param number of the step in the cadence, 1 for the first
 * @param way the step's own or its alternative
 * @param window the way's, in the version that holds for this person
 * @param named the hour at which the person asked for it, before those of the window
 */
public record Leg(
        int number,
        Step step,
        Way way,
        ContactWindow window,
        @Nullable NamedHour named) {

    /** One for which nobody has named an hour. */
    public Leg(int number, Step step, Way way, ContactWindow window) {
        this(number, step, way, window, null);
    }

    int lastDay() {
        return step.day() + step.within();
    }
}
