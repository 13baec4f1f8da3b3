package io.followthrough.analytics.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Facts of one prospect that count with another.
 *
 * @param facts its own, without those that it has from others
 * @param via prospects that have passed the facts on, the owner first; facts do not come back to any of them
 */
public record Guest(Person facts, List<String> via) {

    public Guest {
        facts = facts == null ? Person.NOBODY : facts;
        via = via == null ? List.of() : List.copyOf(via);
    }

    Guest by(String id) {
        var path = new ArrayList<>(via);
        path.add(id);
        return new Guest(facts, path);
    }
}
