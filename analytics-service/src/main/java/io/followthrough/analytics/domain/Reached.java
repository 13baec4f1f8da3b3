package io.followthrough.analytics.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A decision's word that somebody came this far.
 *
 * @param since when, by event time
 * @param absorbed prospects whose facts the decision rests on besides the person's own: once one of them turns out to be
 *     somebody else, the decision says nothing any more
 */
public record Reached(Milestone milestone, Instant since, List<String> absorbed) {

    static final Comparator<Reached> BY_MILESTONE = Comparator.comparing(Reached::milestone)
            .thenComparing(it -> String.join(" ", it.absorbed))
            .thenComparing(Reached::since);

    public Reached {
        absorbed = absorbed == null ? List.of() : absorbed.stream().sorted().toList();
    }

    boolean isOfTheSame(Reached other) {
        return milestone == other.milestone && absorbed.equals(other.absorbed);
    }
}
