package io.followthrough.qualification.domain.naming;

import io.followthrough.reading.Naming;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom others named, for a representative to decide about.
 *
 * @param person as they were named; null once only the decision is kept
 * @param sources who named them, the newest first, at most {@link #MOST_SOURCES}
 * @param told how often they were named
 * @param hashes keyed hashes of what they are known by: whoever is named again is recognised, and whoever is to be forgotten
 * @param firstAt when they were named first, on the clock of what was said
 * @param lastAt when they were named last
 * @param prospectId who they turned out to be, or became
 * @param decidedBy name of the access key of whoever decided
 * @param sent how often they were sent as a lead
 * @param leadId of the capture, once it was taken in
 * @param problems why the capture was rejected, in words
 */
public record ProposedLead(
        String proposalId,
        @Nullable NamedPerson person,
        List<Source> sources,
        int told,
        Set<String> hashes,
        State state,
        Instant firstAt,
        Instant lastAt,
        @Nullable String prospectId,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        int sent,
        @Nullable String leadId,
        List<String> problems) {

    /** More say nothing new. */
    public static final int MOST_SOURCES = 10;

    private static final Comparator<Source> NEWEST_FIRST =
            Comparator.comparing(Source::at).thenComparing(Source::factId).reversed();

    /** What became of it. */
    public enum State {
        /** Waits for somebody to decide. */
        OPEN,
        /** Sent as a lead, and on its way. */
        SENT,
        /** Taken in: there is a prospect. */
        TAKEN,
        /** The capture was rejected; it can be corrected and sent again. */
        REJECTED,
        /** Was known already: the two are linked. */
        LINKED,
        /** Somebody decided against it: never proposed again. */
        NO_LEAD,
        /** Nobody decided in time. */
        EXPIRED
    }

    public ProposedLead {
        sources = sources == null
                ? List.of()
                : sources.stream().sorted(NEWEST_FIRST).limit(MOST_SOURCES).toList();
        hashes = hashes == null ? Set.of() : Set.copyOf(hashes);
        problems = problems == null ? List.of() : List.copyOf(problems);
    }

    public static ProposedLead of(String proposalId, NamedPerson person, Set<String> hashes, Source source) {
        return new ProposedLead(
                proposalId,
                person,
                List.of(source),
                1,
                hashes,
                State.OPEN,
                source.at(),
                source.at(),
                null,
                null,
                null,
                0,
                null,
                List.of());
    }

    /** The same person named once more. What expired waits again; what was decided stays decided. */
    public ProposedLead told(NamedPerson more, Set<String> moreHashes, Source source) {
        if (sources.stream().anyMatch(held -> held.factId().equals(source.factId())) || state == State.NO_LEAD) {
            return this;
        }
        var all = new ArrayList<>(sources);
        all.add(source);
        var known = new TreeSet<>(hashes);
        known.addAll(moreHashes);
        return new ProposedLead(
                proposalId,
                person == null ? more : person.and(more),
                all,
                told + 1,
                known,
                state == State.EXPIRED ? State.OPEN : state,
                source.at().isBefore(firstAt) ? source.at() : firstAt,
                source.at().isAfter(lastAt) ? source.at() : lastAt,
                prospectId,
                decidedAt,
                decidedBy,
                sent,
                leadId,
                problems);
    }

    /** Whether it can be taken as a lead, linked or refused now. */
    public boolean isUndecided() {
        return person != null && (state == State.OPEN || state == State.REJECTED || state == State.EXPIRED);
    }

    /** Sent as a lead, maybe once more after a correction. */
    public ProposedLead sent(NamedPerson.Correction correction, Set<String> moreHashes, Instant at, String by) {
        var known = new TreeSet<>(hashes);
        known.addAll(moreHashes);
        return new ProposedLead(
                proposalId,
                person == null ? null : person.corrected(correction),
                sources,
                told,
                known,
                State.SENT,
                firstAt,
                lastAt,
                prospectId,
                at,
                by,
                sent + 1,
                leadId,
                List.of());
    }

    /** It came to somebody's notice as a capture. */
    public ProposedLead taken(String capturedAs, String prospect) {
        return with(State.TAKEN, prospect, decidedAt, decidedBy, capturedAs, List.of());
    }

    public ProposedLead rejected(List<String> why) {
        return state == State.SENT ? with(State.REJECTED, prospectId, decidedAt, decidedBy, leadId, why) : this;
    }

    public ProposedLead linked(String prospect, Instant at, String by) {
        return with(State.LINKED, prospect, at, by, leadId, List.of());
    }

    public ProposedLead refused(Instant at, String by) {
        return with(State.NO_LEAD, null, at, by, leadId, List.of());
    }

    public ProposedLead expired(Instant at) {
        return with(State.EXPIRED, prospectId, at, null, leadId, problems);
    }

    /** Nothing is left but that somebody decided against it. */
    public ProposedLead decisionAlone() {
        return new ProposedLead(
                proposalId,
                null,
                List.of(),
                told,
                hashes,
                state,
                firstAt,
                lastAt,
                null,
                decidedAt,
                decidedBy,
                sent,
                null,
                List.of());
    }

    /** Without the words of those who are to be forgotten, and without them. */
    public ProposedLead without(Set<String> namerIds) {
        return new ProposedLead(
                proposalId,
                person,
                sources.stream()
                        .filter(source -> !namerIds.contains(source.namerId()))
                        .toList(),
                told,
                hashes,
                state,
                firstAt,
                lastAt,
                prospectId,
                decidedAt,
                decidedBy,
                sent,
                leadId,
                problems);
    }

    /** How sure it is that somebody is named to turn to, by the surest source. */
    public BigDecimal probability() {
        return sources.stream()
                .map(Source::probability)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    /** What they are named for, as the surest source says. */
    public Naming.As as() {
        return sources.stream()
                .max(Comparator.comparing(Source::probability).thenComparing(Source::at))
                .map(Source::as)
                .orElse(Naming.As.MENTIONED);
    }

    /** Who named them in words of their own, which a message may say; null if nobody did. */
    public @Nullable String namedBy() {
        return sources.stream()
                .filter(Source::byThemselves)
                .map(Source::namerId)
                .findFirst()
                .orElse(null);
    }

    private ProposedLead with(
            State newState,
            @Nullable String prospect,
            @Nullable Instant at,
            @Nullable String by,
            @Nullable String capturedAs,
            List<String> why) {
        return new ProposedLead(
                proposalId,
                person,
                sources,
                told,
                hashes,
                newState,
                firstAt,
                lastAt,
                prospect,
                at,
                by,
                sent,
                capturedAs,
                why);
    }
}
