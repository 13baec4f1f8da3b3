package io.followthrough.qualification.application.identity;

import io.followthrough.qualification.application.privacy.ErasePeople.Forgetful;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pairs of prospects who may be one person, and what was decided of each. */
public interface Proposals extends Forgetful {

    /** @param next where the next piece begins; null at the end */
    record Listing(List<Proposal> proposals, @Nullable String next, long total) {}

    /** Keeps those that are not kept yet, decided or not. */
    void add(Collection<Proposal> proposals);

    /** Keeps what was decided. */
    void update(Proposal proposal);

    Optional<Proposal> find(String proposalId);

    /**
     * The likeliest first.
     *
     * @param cursor {@code next} of the piece before; null for the first
     */
    Listing list(Proposal.State state, int limit, @Nullable String cursor);

    /** What was decided together under this name, the last first. */
    List<Proposal> together(String name);

    /** What was decided together lately, at most so many, the last first. */
    List<Proposal> lastTogether(int most);

    /** Open ones that one of the prospects has a part in. */
    List<Proposal> openOf(Collection<String> prospectIds);
}
