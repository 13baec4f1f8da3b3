package io.followthrough.qualification.application.naming;

import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.PoisonEventException;
import io.followthrough.kit.store.AggregateProcessor;
import io.followthrough.kit.store.Aggregates;
import io.followthrough.kit.store.Decider;
import io.followthrough.kit.store.Decision;
import io.followthrough.kit.store.Work;
import io.followthrough.qualification.domain.naming.ProposedLead;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Changes proposals one by one. One that was deleted meanwhile, since somebody is to be forgotten, stays deleted. */
final class ProposalWriter {

    private final AggregateProcessor<ProposedLead> processor;

    ProposalWriter(Aggregates<ProposedLead> aggregates, EventPublisher publisher) {
        this.processor = new AggregateProcessor<>(aggregates, publisher);
    }

    /** Thrown where a proposal is not there any more. */
    private static final class GoneException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** One that may be new. */
    void put(String id, String causeId, Decider<ProposedLead> decider) {
        processor.process(List.of(new Work<>(id, causeId, decider)));
    }

    void change(String id, String causeId, UnaryOperator<ProposedLead> change) {
        decide(id, causeId, state -> Decision.quietly(change.apply(state)));
    }

    void decide(String id, String causeId, Function<ProposedLead, Decision<ProposedLead>> decision) {
        try {
            put(id, causeId, state -> {
                if (state == null) {
                    throw new GoneException();
                }
                return decision.apply(state);
            });
        } catch (PoisonEventException failed) {
            if (!(failed.getCause() instanceof GoneException)) {
                throw failed;
            }
        }
    }
}
