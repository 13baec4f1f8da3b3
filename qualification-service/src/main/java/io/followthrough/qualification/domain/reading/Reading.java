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
 */
public record Reading(
        List<Sign> signs,
        List<RoadSign> roadSigns,
        @Nullable Role role,
        Heard heard) {

    public static final Reading NOTHING = new Reading(List.of(), List.of(), null);

    public Reading(List<Sign> signs, List<RoadSign> roadSigns, @Nullable Role role) {
        this(signs, roadSigns, role, Heard.NOTHING);
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
        return new Reading(allSigns, allRoadSigns, more.role == null ? role : more.role, heard.and(more.heard));
    }

    /** The same for one who is known to have refused this. */
    public Reading refusing(Heard.Refusal refused) {
        return new Reading(signs, roadSigns, role, heard.refusing(refused));
    }

    /** The same when a person has read that it refuses nothing. */
    public Reading refusingNothing() {
        return new Reading(signs, roadSigns, role, heard.refusingNothing());
    }

    /** The same said at another time. */
    public Reading movedFrom(Instant from, Instant to) {
        return new Reading(
                signs.stream().map(sign -> sign.at(to)).toList(),
                roadSigns.stream().map(sign -> sign.movedFrom(from, to)).toList(),
                role,
                heard);
    }
}
