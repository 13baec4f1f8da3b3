package io.followthrough.cadence.domain.definition;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One promised contact of a cadence.
 *
 * @param day days after the start, 0 for the first day
 * @param within how many days later it may be made at the latest
 * @param way how it is made
 * @param instead how it is made for somebody who cannot be reached that way
 * @param optional whether it may be left out for somebody who cannot be reached at all; else the cadence does not suit
 *     this person
 * @param attempts how often a call is tried when nobody answers, the first one included
 * @param skills that whoever makes this contact must have, besides those of the cadence
 * @param freshForDays so many days after its time it still makes sense, if it could not be made before; null: as long as
 *     the service's setting says
 */
public record Step(
        int day,
        int within,
        Way way,
        @Nullable Way instead,
        boolean optional,
        int attempts,
        Script script,
        Set<String> skills,
        @Nullable Integer freshForDays) {

    public Step {
        attempts = attempts == 0 ? 3 : attempts;
        script = script == null ? Script.NONE : script;
        skills = skills == null ? Set.of() : Set.copyOf(skills);
    }

    /** All ways in which it can be made. */
    public List<Way> ways() {
        return instead == null ? List.of(way) : List.of(way, instead);
    }

    /** One that anybody can make. */
    public Step(int day, int within, Way way, @Nullable Way instead, boolean optional, int attempts, Script script) {
        this(day, within, way, instead, optional, attempts, script, Set.of());
    }

    /** One that makes sense as long as any. */
    public Step(
            int day,
            int within,
            Way way,
            @Nullable Way instead,
            boolean optional,
            int attempts,
            Script script,
            Set<String> skills) {
        this(day, within, way, instead, optional, attempts, script, skills, null);
    }
}
