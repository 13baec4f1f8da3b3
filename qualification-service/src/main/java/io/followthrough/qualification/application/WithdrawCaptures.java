package io.followthrough.qualification.application;

import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadWithdrawn;
import io.followthrough.kit.messaging.EnvironmentDownException;
import io.followthrough.kit.messaging.PoisonEventException;
import io.followthrough.kit.store.AggregateProcessor;
import io.followthrough.kit.store.Decision;
import io.followthrough.kit.store.Work;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.qualification.domain.identity.IdentifyingKeys;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes back captures of imports that were undone. Nobody is made by it: whoever holds the capture decides anew without it, and
 * two whom nothing but such captures joined are two again. Repeating changes nothing.
 */
final class WithdrawCaptures {

    private static final int MOST_ROUNDS = 20;

    private final ProspectStores stores;
    private final AggregateProcessor<Prospect> processor;
    private final Announcements announcements;
    private final TakeMergesBack takeMergesBack;

    WithdrawCaptures(
            ProspectStores stores,
            AggregateProcessor<Prospect> processor,
            Announcements announcements,
            TakeMergesBack takeMergesBack) {
        this.stores = stores;
        this.processor = processor;
        this.announcements = announcements;
        this.takeMergesBack = takeMergesBack;
    }

    /** @param events of which only withdrawals are looked at */
    void handle(List<EventEnvelope<?>> events) {
        var works = new ArrayList<Withdrawal>();
        for (var event : events) {
            if (event.data() instanceof LeadWithdrawn withdrawn) {
                holders(withdrawn).forEach(holder -> works.add(new Withdrawal(holder, event, withdrawn)));
            }
        }
        if (!works.isEmpty()) {
            process(works).stream()
                    .collect(Collectors.groupingBy(
                            work -> work.withdrawn().importId(),
                            TreeMap::new,
                            Collectors.mapping(Withdrawal::prospectId, Collectors.toCollection(TreeSet::new))))
                    .forEach((importId, holders) -> takeMergesBack.of(holders, importId));
        }
    }

    private record Withdrawal(String prospectId, EventEnvelope<?> cause, LeadWithdrawn withdrawn) {}

    /** @return whom they concerned in the end */
    private List<Withdrawal> process(List<Withdrawal> withdrawals) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            try {
                processor.process(withdrawals.stream().map(this::work).toList());
                return withdrawals;
            } catch (PoisonEventException failed) {
                if (!(failed.getCause() instanceof ProspectMovedOnException)) {
                    throw failed;
                }
                // Merged a moment ago: those who hold the captures now are looked for again.
                withdrawals = withdrawals.stream()
                        .flatMap(old -> holders(old.withdrawn()).stream()
                                .map(holder -> new Withdrawal(holder, old.cause(), old.withdrawn())))
                        .distinct()
                        .toList();
            }
        }
        throw new EnvironmentDownException("prospects are merged by others all the time", null);
    }

    /** Whoever may be meant by the keys of the capture, and holds it. */
    private Set<String> holders(LeadWithdrawn withdrawn) {
        var keys = IdentifyingKeys.of(withdrawn.person());
        var first = Incoming.idOf(keys, withdrawn.leadId());
        var asked = new LinkedHashSet<>(keys.own());
        asked.addAll(keys.shared());
        asked.add(Claims.pointerOf(first));
        asked.add(Claims.restartOf(first));
        var candidates = new TreeSet<>(stores.claims().find(asked).values());
        candidates.add(first);
        var holders = new TreeSet<String>();
        for (int round = 0; !candidates.isEmpty() && round < MOST_ROUNDS; round++) {
            var next = new TreeSet<String>();
            for (var aggregate : stores.prospects().load(candidates).values()) {
                var prospect = aggregate.state();
                if (prospect == null) {
                    continue;
                }
                if (prospect.mergedInto() != null) {
                    next.add(prospect.mergedInto());
                } else if (prospect.captures().stream()
                        .anyMatch(capture -> capture.leadId().equals(withdrawn.leadId()))) {
                    holders.add(prospect.prospectId());
                }
            }
            candidates = next;
        }
        return holders;
    }

    private Work<Prospect> work(Withdrawal withdrawal) {
        return Work.of(withdrawal.prospectId(), withdrawal.cause(), state -> decide(state, withdrawal));
    }

    private Decision<Prospect> decide(@Nullable Prospect state, Withdrawal withdrawal) {
        if (state == null) {
            throw new IllegalStateException("the prospect was there a moment ago: " + withdrawal.prospectId());
        }
        if (state.mergedInto() != null) {
            throw new ProspectMovedOnException(withdrawal.prospectId(), state.mergedInto());
        }
        var withdrawn = withdrawal.withdrawn();
        var after = state.withdraw(withdrawn.leadId(), withdrawn.importId());
        if (after == state) {
            return Decision.quietly(state);
        }
        var announced = announcements.announce(after, withdrawal.cause());
        return new Decision<>(announced.prospect(), announced.events());
    }
}
