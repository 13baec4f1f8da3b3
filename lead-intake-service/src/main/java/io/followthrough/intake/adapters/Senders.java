package io.followthrough.intake.adapters;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everybody whose deliveries are taken in.
 *
 * @param tolerance how far the time of a signature may be from now
 */
public record Senders(Map<String, Sender> byId, Duration tolerance) {

    public boolean has(String id) {
        return byId.containsKey(id);
    }

    List<String> ids() {
        return byId.keySet().stream().sorted().toList();
    }

    Optional<Sender> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
