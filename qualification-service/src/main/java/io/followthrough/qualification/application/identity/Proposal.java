package io.followthrough.qualification.application.identity;

import io.followthrough.events.DerivedIds;
import io.followthrough.qualification.domain.identity.Resemblance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two prospects who may be one person.
 *
 * @param prospects two ids
 * @param probability that they are one, 0 to 1
 * @param agrees what speaks for it, in words
 * @param contradicts what speaks against it, in words
 * @param at when it was noticed
 * @param decidedBy name of the access key of whoever decided
 * @param importId the import whose row led to it; null: none, or it is from before that was kept
 * @param together when it was decided with others of the same grounds, the name of that; null: by itself
 * @param mergeId what joined the two where they were decided with others; null: nothing did
 */
public record Proposal(
        String proposalId,
        List<String> prospects,
        BigDecimal probability,
        List<String> agrees,
        List<String> contradicts,
        Instant at,
        State state,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String importId,
        @Nullable String together,
        @Nullable String mergeId) {

    public enum State {
        /** Waits for somebody to look. */
        OPEN,
        /** One person: they were merged. */
        MERGED,
        /** Two people, for good. */
        APART
    }

    public Proposal {
        prospects = List.copyOf(prospects);
        agrees = List.copyOf(agrees);
        contradicts = List.copyOf(contradicts);
    }

    public static Proposal of(
            String one, String other, Resemblance resemblance, Instant at, @Nullable String importId) {
        var both = Stream.of(one, other).sorted().toList();
        return new Proposal(
                DerivedIds.of("proposal", both.getFirst(), both.getLast()),
                both,
                resemblance.probability(),
                resemblance.agrees(),
                resemblance.contradicts(),
                at,
                State.OPEN,
                null,
                null,
                importId,
                null,
                null);
    }

    public Proposal decided(State newState, Instant when, String who) {
        return new Proposal(
                proposalId,
                prospects,
                probability,
                agrees,
                contradicts,
                at,
                newState,
                when,
                who,
                importId,
                together,
                mergeId);
    }

    /** The same, decided with others. @param joinedBy null: it kept them apart */
    public Proposal with(String others, @Nullable String joinedBy) {
        return new Proposal(
                proposalId,
                prospects,
                probability,
                agrees,
                contradicts,
                at,
                state,
                decidedAt,
                decidedBy,
                importId,
                others,
                joinedBy);
    }

    /** It waits for somebody again. */
    public Proposal reopened() {
        return new Proposal(
                proposalId,
                prospects,
                probability,
                agrees,
                contradicts,
                at,
                State.OPEN,
                null,
                null,
                importId,
                null,
                null);
    }

    public Grounds grounds() {
        return new Grounds(agrees, contradicts, importId);
    }
}
