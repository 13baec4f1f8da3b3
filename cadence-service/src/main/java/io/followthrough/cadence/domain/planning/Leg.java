package io.followthrough.cadence.domain.planning;

import io.followthrough.cadence.domain.definition.ContactWindow;
import io.followthrough.cadence.domain.definition.Step;
import io.followthrough.cadence.domain.definition.Way;

/**
 * A step as it can be made for one person.
 *
 * @param number of the step in the cadence, 1 for the first
 * @param way the step's own or its alternative
 * @param window the way's, in the version that holds for this person
 */
public record Leg(int number, Step step, Way way, ContactWindow window) {

    int lastDay() {
        return step.day() + step.within();
    }
}
