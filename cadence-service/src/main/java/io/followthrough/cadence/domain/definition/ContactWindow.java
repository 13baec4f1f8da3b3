package io.followthrough.cadence.domain.definition;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * When contacts of a kind may be made, in the time zone of the person contacted.
 *
 * @param version 1 for the first; 0 while it is not stored yet
 * @param preferences hours in order of preference: later ones are used only when earlier ones have no room
 * @param onHolidays whether public holidays of the person's country are allowed
 */
public record ContactWindow(String id, int version, List<ContactHours> preferences, boolean onHolidays) {

    public ContactWindow {
        preferences = preferences == null ? List.of() : List.copyOf(preferences);
    }

    /** The longest contact that can be made within it. */
    public Duration longest() {
        return preferences.stream()
                .map(ContactHours::length)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    public ContactWindow withVersion(int newVersion) {
        return new ContactWindow(id, newVersion, preferences, onHolidays);
    }
}
