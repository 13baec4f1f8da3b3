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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var told = new ArrayList<Told>();
        for (var event : events) {
            if (event.data() instanceof LeadWithdrawn withdrawn) {
                told.add(new Told(event, withdrawn));
            }
        }
        var works = held(told);
        if (!works.isEmpty()) {
            process(works).stream()
                    .collect(Collectors.groupingBy(
                            work -> work.withdrawn().importId(),
                            TreeMap::new,
                            Collectors.mapping(Withdrawal::prospectId, Collectors.toCollection(TreeSet::new))))
                    .forEach((importId, holders) -> takeMergesBack.of(holders, importId));
        }
    }

    private record Told(EventEnvelope<?> cause, LeadWithdrawn withdrawn) {}

    private record Withdrawal(String prospectId, Told told) {

        LeadWithdrawn withdrawn() {
            return told.withdrawn();
        }

        EventEnvelope<?> cause() {
            return told.cause();
        }
    }

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
                withdrawals = held(
                        withdrawals.stream().map(Withdrawal::told).distinct().toList());
            }
        }
        throw new EnvironmentDownException("prospects are merged by others all the time", null);
    }

    /** Each with whoever may be meant by its keys, and holds it: a round trip for all of them, and one more for each merge on the way. */
    private List<Withdrawal> held(List<Told> all) {
        var asked = new LinkedHashMap<Told, Set<String>>();
        all.forEach(one -> asked.put(one, keys(one.withdrawn())));
        var claimed = stores.claims()
                .find(asked.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        var candidates = new LinkedHashMap<Told, Set<String>>();
        asked.forEach((one, keys) -> candidates.put(
                one,
                Stream.concat(
                                Stream.of(first(one.withdrawn())),
                                keys.stream().filter(claimed::containsKey).map(claimed::get))
                        .collect(Collectors.toCollection(TreeSet::new))));
        var held = new LinkedHashSet<Withdrawal>();
        Map<Told, Set<String>> open = candidates;
        for (int round = 0; !open.isEmpty() && round < MOST_ROUNDS; round++) {
            open = further(open, held);
        }
        return List.copyOf(held);
    }

    /** @return who went on for those of the candidates that were merged */
    private Map<Told, Set<String>> further(Map<Told, Set<String>> candidates, Set<Withdrawal> held) {
        var people = stores.prospects()
                .load(candidates.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        var next = new LinkedHashMap<Told, Set<String>>();
        candidates.forEach((one, ids) -> ids.stream()
                .flatMap(id -> Stream.ofNullable(people.get(id)))
                .flatMap(found -> Stream.ofNullable(found.state()))
                .forEach(prospect -> {
                    if (prospect.mergedInto() != null) {
                        next.computeIfAbsent(one, _ -> new TreeSet<>()).add(prospect.mergedInto());
                    } else if (prospect.captures().stream()
                            .anyMatch(capture ->
                                    capture.leadId().equals(one.withdrawn().leadId()))) {
                        held.add(new Withdrawal(prospect.prospectId(), one));
                    }
                }));
        return next;
    }

    private static Set<String> keys(LeadWithdrawn withdrawn) {
        var keys = IdentifyingKeys.of(withdrawn.person());
        var first = first(withdrawn);
        return Stream.of(
                        keys.own().stream(),
                        keys.shared().stream(),
                        keys.further().stream(),
                        Stream.of(Claims.pointerOf(first), Claims.restartOf(first)))
                .flatMap(each -> each)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String first(LeadWithdrawn withdrawn) {
        return Incoming.idOf(IdentifyingKeys.of(withdrawn.person()), withdrawn.leadId());
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
