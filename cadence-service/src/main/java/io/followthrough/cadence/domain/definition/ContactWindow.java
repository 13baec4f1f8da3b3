package io.followthrough.cadence.domain.definition;

import java.util.List;

/**
 * When contacts of a kind may be made, in the time zone of the person contacted.
 *
 * @param preferences hours in order of preference: later ones are used only when earlier ones have no room
 * @param onHolidays whether public holidays of the person's country are allowed
 */
public record ContactWindow(String id, List<ContactHours> preferences, boolean onHolidays) {

    public ContactWindow {
        preferences = preferences == null ? List.of() : List.copyOf(preferences);
    }
}
