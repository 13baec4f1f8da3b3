package io.followthrough.qualification.application;

import java.time.Instant;
import java.util.List;

/** Prospects of whom time alone makes something else. */
public interface DueProspects {

    /** Ids of those who were due by then, in order of time. */
    List<String> dueBy(Instant then, int most);

    /** Publishes what a crash left untold: no redelivery comes by where a clock or a person was the cause. */
    int publishLeftovers();
}
