package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.newsletter.Delivery;
import io.followthrough.cadence.domain.newsletter.Issue;
import io.followthrough.cadence.domain.newsletter.Reaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Issues, and what became of each for each address. */
public interface Newsletters extends WaitsForSenders {

    /** Stored unless another one has the same id or number. */
    boolean add(Issue issue);

    Optional<Issue> find(String id);

    /** The newest first. */
    List<Issue> all();

    /** Issues whose people are not all looked at yet. */
    List<Issue> toCollect();

    /** @return whether it was still as {@code from}; then it is {@code to} now */
    boolean change(Issue from, Issue to);

    /** No effect for an address that has a delivery of this issue. */
    void add(List<Delivery> deliveries);

    /** Those that may leave, in order of time. */
    List<Delivery> due(Instant now, int most);

    /** Those whose sender gave no sign in time. */
    List<Delivery> inDoubt(Instant now, int most);

    /** @return whether it was still as {@code from}; then it is {@code to} now */
    boolean change(Delivery from, Delivery to);

    /** Counted once for each address. */
    void react(String prospectId, int number, Reaction reaction);

    Map<Delivery.State, Long> states(String issue);

    Map<Reaction, Long> reactions(String issue);

    /** What waited is left out, and of the rest only the number remains. */
    void forget(String prospectId);
}
