package io.followthrough.intake.domain.mapping;

import java.util.Set;

/**
 * Which columns are heard when they speak of contact, or of how somebody stands with us, whether the mapping names them or not.
 *
 * @param leftOut those that are not, since somebody has said so
 * @param answered those under which anything could stand, and in this file yes and no do
 */
public record Heeded(Set<String> leftOut, Set<String> answered) {

    static final Heeded ALL = new Heeded(Set.of(), Set.of());

    public Heeded {
        leftOut = Set.copyOf(leftOut);
        answered = Set.copyOf(answered);
    }

    Heeded answeredBy(Set<String> columns) {
        return new Heeded(leftOut, columns);
    }
}
