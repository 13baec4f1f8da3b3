package io.followthrough.qualification.web;

import io.followthrough.events.Company;
import io.followthrough.events.Stage;
import io.followthrough.qualification.domain.naming.ProposedLead;
import io.followthrough.reading.Naming;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom others named as worth turning to.
 *
 * @param name as it was read, like all of the person; null where only the decision is kept
 * @param company of whoever named them, where they are of the same house
 * @param as what they are named for
 * @param probability that somebody to turn to is meant, 0 to 1
 * @param sources who named them and in which words, the newest first, at most ten; none of those who were erased
 * @param told how often they were named
 * @param known the prospect whom the address or the number belongs to: then the two are only linked
 * @param prospectId who they became or turned out to be
 * @param problems why the capture was rejected, in words
 * @param decidedBy name of the access key of whoever decided
 */
record ProposedLeadView(
        String proposalId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String jobTitle,
        @Nullable Company company,
        Naming.As as,
        BigDecimal probability,
        List<NamedBy> sources,
        int told,
        ProposedLead.State state,
        @Nullable Known known,
        @Nullable String prospectId,
        List<String> problems,
        Instant firstAt,
        Instant lastAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    /**
     * One time that they were named.
     *
     * @param prospectId who named them, as who they go on as
     * @param activityId of the activity that says so
     * @param byThemselves whether the namer wrote the words; else somebody of ours noted them
     */
    record NamedBy(
            String prospectId,
            @Nullable String name,
            String activityId,
            Instant at,
            String words,
            Naming.As as,
            boolean byThemselves,
            BigDecimal probability) {}

    /** Somebody who is a prospect already. */
    record Known(String prospectId, @Nullable String name, Stage stage) {}
}
