package io.followthrough.cadence.simulation;

import io.followthrough.cadence.application.RepCalendars;
import io.followthrough.cadence.domain.planning.Reservation;
import java.util.HashMap;
import java.util.Map;

/** Calendars in memory. */
final class MemoryRepCalendars implements RepCalendars {

    private final Map<String, Stored> stored = new HashMap<>();
    private final Map<String, Integer> checked = new HashMap<>();

    @Override
    public Map<String, Long> versions() {
        var versions = new HashMap<String, Long>();
        stored.forEach((id, calendar) -> versions.put(id, calendar.version()));
        return versions;
    }

    @Override
    public Stored load(String repId) {
        return stored.getOrDefault(repId, new Stored(0, 0, Map.of()));
    }

    @Override
    public boolean save(String repId, long version, int repVersion, Map<String, Reservation> reservations) {
        if (load(repId).version() != version) {
            return false;
        }
        stored.put(repId, new Stored(version + 1, repVersion, reservations));
        return true;
    }

    @Override
    public Map<String, Integer> promisesChecked() {
        return Map.copyOf(checked);
    }

    @Override
    public void promisesChecked(String repId, int repVersion) {
        checked.merge(repId, repVersion, Math::max);
    }
}
