package io.followthrough.qualification.application;

import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.qualification.domain.Prospect;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks prospects up. Merged ones are in no list. */
public interface ProspectDirectory {

    /** Filters that are null let everybody pass. */
    record Query(
            @Nullable String words,
            @Nullable Stage stage,
            @Nullable Road road,
            @Nullable BigDecimal minScore,
            @Nullable Boolean noLead) {}

    /**
     * @param next where the next piece begins; null at the end
     * @param total how many fit in all
     */
    record Listing(List<Prospect> prospects, @Nullable String next, long total) {}

    /** A prospect, merged or not. */
    Optional<Prospect> find(String prospectId);

    /** Best first. @param cursor {@code next} of the piece before; null for the first */
    Listing list(Query query, int limit, @Nullable String cursor);

    /**
     * Prospects at the same places and companies, merged ones left out.
     *
     * @param blocks of {@link io.followthrough.qualification.domain.identity.Profile#blocks profiles}
     * @return ids by block, those of one prospect left out too
     */
    Map<String, Set<String>> sharing(Collection<String> blocks);

    /** People who work at a company, best first, at most 500. */
    List<Prospect> peopleAt(String companyDomain);
}
