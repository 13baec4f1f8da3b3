package io.followthrough.cadence.domain.followup;

import io.followthrough.events.Event;
import java.util.ArrayList;
import java.util.List;

/**
 * What a decision made of a follow-up.
 *
 * @param facts to tell others, in order
 */
public record Change(FollowUp followUp, List<Event> facts) {

    public Change {
        facts = List.copyOf(facts);
    }

    static Change quietly(FollowUp followUp) {
        return new Change(followUp, List.of());
    }

    public Change then(java.util.function.Function<FollowUp, Change> next) {
        var following = next.apply(followUp);
        if (facts.isEmpty()) {
            return following;
        }
        var all = new ArrayList<>(facts);
        all.addAll(following.facts);
        return new Change(following.followUp, all);
    }

    Change telling(Event fact) {
        var more = new ArrayList<>(facts);
        more.add(fact);
        return new Change(followUp, more);
    }
}
