package io.followthrough.cadence.domain.definition;

import io.followthrough.events.CadenceVersion;
import java.util.List;

/**
 * An ordered list of {@value #FEWEST_CONTACTS} to {@value #MOST_CONTACTS} contacts over channels and days.
 *
 * @param version 1 for the first; 0 while it is not stored yet
 */
public record Cadence(String id, int version, String name, Purpose purpose, Audience audience, List<Step> steps) {

    public static final int FEWEST_CONTACTS = 3;
    public static final int MOST_CONTACTS = 8;

    public Cadence {
        audience = audience == null ? new Audience(java.util.Set.of(), java.util.Set.of()) : audience;
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    public CadenceVersion reference() {
        return new CadenceVersion(id, version);
    }

    /** @param number 1 for the first */
    public Step step(int number) {
        return steps.get(number - 1);
    }

    public Cadence withVersion(int newVersion) {
        return new Cadence(id, newVersion, name, purpose, audience, steps);
    }
}
