package io.followthrough.cadence.domain.definition;

import io.followthrough.events.CadenceVersion;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An ordered list of {@value #FEWEST_CONTACTS} to {@value #MOST_CONTACTS} contacts over channels and days.
 *
 * @param version 1 for the first; 0 while it is not stored yet
 * @param skills that whoever makes the contacts must have
 */
public record Cadence(
        String id, int version, String name, Purpose purpose, Audience audience, List<Step> steps, Set<String> skills) {

    public static final int FEWEST_CONTACTS = 3;
    public static final int MOST_CONTACTS = 8;

    public Cadence {
        audience = audience == null ? new Audience(Set.of(), Set.of()) : audience;
        steps = steps == null ? List.of() : List.copyOf(steps);
        skills = skills == null ? Set.of() : Set.copyOf(skills);
    }

    /** One that anybody can carry out. */
    public Cadence(String id, int version, String name, Purpose purpose, Audience audience, List<Step> steps) {
        this(id, version, name, purpose, audience, steps, Set.of());
    }

    public CadenceVersion reference() {
        return new CadenceVersion(id, version);
    }

    /** @param number 1 for the first */
    public Step step(int number) {
        return steps.get(number - 1);
    }

    /** Ids of the windows that its contacts name. */
    public Set<String> windows() {
        return steps.stream()
                .flatMap(step -> step.ways().stream())
                .map(Way::window)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Cadence withVersion(int newVersion) {
        return new Cadence(id, newVersion, name, purpose, audience, steps, skills);
    }
}
