package io.followthrough.qualification.application.naming;

import io.followthrough.kit.store.Aggregates;
import io.followthrough.qualification.domain.naming.ProposedLead;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People who were named and wait for a decision, and what was decided of the others. */
public interface ProposedLeads {

    /** @param next where the next piece begins; null at the end */
    record Listing(List<ProposedLead> proposals, @Nullable String next, long total) {}

    Aggregates<ProposedLead> aggregates();

    Optional<ProposedLead> find(String proposalId);

    /** Those that one of the keyed hashes belongs to. */
    List<ProposedLead> knownBy(Collection<String> hashes);

    /** Those that one of the prospects named, or turned out to be. */
    List<ProposedLead> about(Collection<String> prospectIds);

    /** The one that was sent as a lead by this event. */
    Optional<String> sentBy(String eventId);

    /**
     * Those named last first.
     *
     * @param prospectIds only those that one of them named or turned out to be; empty for all
     * @param cursor {@code next} of the piece before; null for the first
     */
    Listing list(ProposedLead.State state, Collection<String> prospectIds, int limit, @Nullable String cursor);

    /** How many wait for a decision. */
    long countOpen();

    /** Ids of those that wait and were last named before then. */
    List<String> waitingSinceBefore(Instant then, int most);

    /** Those that do not wait any more since before then, and are kept whole. */
    List<ProposedLead> endedBefore(Instant then, int most);

    void delete(Collection<String> proposalIds);

    /** Publishes what a crash left in outboxes. */
    int publishLeftovers();
}
