package io.followthrough.qualification.application.naming;

import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.qualification.domain.naming.ProposedLead;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Ends proposals that nobody decided about, and keeps of old ones no more than is needed. */
public final class ExpireProposedLeads {

    private static final int BATCH = 200;

    private final ProposedLeads proposals;
    private final ProposalWriter writer;
    private final NamingPolicy policy;
    private final InstantSource clock;
    private final IntConsumer expired;

    /** @param expired is told how many expired */
    public ExpireProposedLeads(
            ProposedLeads proposals,
            EventPublisher publisher,
            NamingPolicy policy,
            InstantSource clock,
            IntConsumer expired) {
        this.proposals = proposals;
        this.writer = new ProposalWriter(proposals.aggregates(), publisher);
        this.policy = policy;
        this.clock = clock;
        this.expired = expired;
    }

    public void sweep() {
        proposals.publishLeftovers();
        expire(clock.instant());
        tidy(clock.instant());
    }

    /** Whether somebody waits so long by then that the proposal is over. */
    public boolean isDueBy(Instant time) {
        return !proposals
                .waitingSinceBefore(time.minus(policy.expireAfter()), 1)
                .isEmpty();
    }

    private void expire(Instant now) {
        var ids = proposals.waitingSinceBefore(now.minus(policy.expireAfter()), BATCH);
        while (!ids.isEmpty()) {
            ids.forEach(id -> writer.change(id, "expired/" + now, state -> state.expired(now)));
            expired.accept(ids.size());
            ids = ids.size() < BATCH ? List.of() : proposals.waitingSinceBefore(now.minus(policy.expireAfter()), BATCH);
        }
    }

    /** Of whom somebody decided against, what it takes to recognise them stays. */
    private void tidy(Instant now) {
        var gone = new ArrayList<String>();
        for (var proposal : proposals.endedBefore(now.minus(policy.keepFor()), BATCH)) {
            if (proposal.state() == ProposedLead.State.NO_LEAD) {
                writer.change(proposal.proposalId(), "tidied", ProposedLead::decisionAlone);
            } else {
                gone.add(proposal.proposalId());
            }
        }
        proposals.delete(gone);
    }
}
