package io.followthrough.cadence.domain.planning;

import io.followthrough.cadence.domain.definition.Step;
import io.followthrough.cadence.domain.definition.Way;

/**
 * A step as it can be made for one person.
 *
 * @param number of the step in the cadence, 1 for the first
 * @param way the step's own or its alternative
 */
public record Leg(int number, Step step, Way way) {

    int lastDay() {
        return step.day() + step.within();
    }
}
