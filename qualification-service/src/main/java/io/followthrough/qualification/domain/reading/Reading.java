package io.followthrough.qualification.domain.reading;

import io.followthrough.events.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one fact says.
 *
 * @param roadSigns in the order in which they apply
 * @param role what the fact makes of the person; null when it says nothing
 * @param heard what its text says besides
 * @param notBefore until when the person asks not to be contacted; null if the fact asks for no such thing
 */
public record Reading(
        List<Sign> signs,
        List<RoadSign> roadSigns,
        @Nullable Role role,
        Heard heard,
        @Nullable Instant notBefore) {

    public static final Reading NOTHING = new Reading(List.of(), List.of(), null);

    public Reading(List<Sign> signs, List<RoadSign> roadSigns, @Nullable Role role) {
        this(signs, roadSigns, role, Heard.NOTHING);
    }

    public Reading(List<Sign> signs, List<RoadSign> roadSigns, @Nullable Role role, Heard heard) {
        this(signs, roadSigns, role, heard, null);
    }

    public Reading {
        signs = List.copyOf(signs);
        roadSigns = List.copyOf(roadSigns);
    }

    public Reading and(Reading more) {
        if (more == NOTHING) {
            return this;
        }
        var allSigns = new ArrayList<>(signs);
        allSigns.addAll(more.signs);
        var allRoadSigns = new ArrayList<>(roadSigns);
        allRoadSigns.addAll(more.roadSigns);
        return new Reading(
                allSigns,
                allRoadSigns,
                more.role == null ? role : more.role,
                heard.and(more.heard),
                more.notBefore == null ? notBefore : more.notBefore);
    }

    /** The same, said of the person by somebody else. */
    Reading toldBy(RoadSign.Teller teller) {
        return new Reading(
                signs,
                roadSigns.stream()
                        .map(sign -> sign instanceof RoadSign.Current current ? current.toldBy(teller) : sign)
                        .toList(),
                role,
                heard,
                notBefore);
    }

    /** The same for one who is known to have refused this. */
    public Reading refusing(Heard.Refusal refused) {
        return new Reading(signs, roadSigns, role, heard.refusing(refused), notBefore);
    }

    /** The same when a person has read that it refuses nothing. */
    public Reading refusingNothing() {
        return new Reading(signs, roadSigns, role, heard.refusingNothing(), notBefore);
    }

    /** The same said at another time. */
    public Reading movedFrom(Instant from, Instant to) {
        return new Reading(
                signs.stream().map(sign -> sign.at(to)).toList(),
                roadSigns.stream().map(sign -> sign.movedFrom(from, to)).toList(),
                role,
                heard,
                notBefore);
    }

    /** The same, asking not to be contacted until then. */
    Reading notBefore(@Nullable Instant until) {
        return until == null ? this : new Reading(signs, roadSigns, role, heard, until);
    }
}
