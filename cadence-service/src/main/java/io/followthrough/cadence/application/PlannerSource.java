package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.planning.Holidays;
import io.followthrough.cadence.domain.planning.Planner;
import io.followthrough.cadence.domain.planning.PlanningPolicy;

/** The planner with the contact windows that hold now. */
public record PlannerSource(Definitions definitions, Holidays holidays, PlanningPolicy policy) {

    public Planner planner() {
        return new Planner(definitions.library().windows(), holidays, policy);
    }
}
