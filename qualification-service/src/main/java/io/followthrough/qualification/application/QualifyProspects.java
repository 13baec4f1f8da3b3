package io.followthrough.qualification.application;

import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.EnvironmentDownException;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.PoisonEventException;
import io.followthrough.kit.store.AggregateProcessor;
import io.followthrough.qualification.application.Identities.Identified;
import io.followthrough.qualification.application.privacy.Admission;
import io.followthrough.qualification.domain.Prospect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes a batch of captures and activities: who is it, add the fact, decide, tell. Repeating a batch at any point changes
 * nothing and completes what was left undone.
 */
public final class QualifyProspects {

    private static final int MOST_ROUNDS = 20;

    private final Admission admission;
    private final EventPublisher publisher;
    private final Identities identities;
    private final AggregateProcessor<Prospect> processor;
    private final Facts facts;
    private final Merges merges;
    private final Resembling resembling;
    private final Claims claims;
    private final WithdrawCaptures withdrawCaptures;

    public QualifyProspects(
            ProspectStores stores,
            Admission admission,
            EventPublisher publisher,
            Announcements announcements,
            UndoMerges undoMerges) {
        this.admission = admission;
        this.publisher = publisher;
        this.identities = new Identities(stores.claims(), stores.directory());
        this.claims = stores.claims();
        this.resembling = new Resembling(stores);
        this.processor = new AggregateProcessor<>(stores.prospects(), publisher);
        this.facts = new Facts(announcements);
        this.merges = new Merges(stores, processor, announcements, facts);
        this.withdrawCaptures =
                new WithdrawCaptures(stores, processor, announcements, new TakeMergesBack(stores, undoMerges, merges));
    }

    /** @param events in the order of their partitions; those of other types are passed over */
    public void handle(List<EventEnvelope<?>> events) {
        var admitted = admission.admit(events);
        var incoming = admitted.events().stream()
                .map(Incoming::of)
                .filter(Objects::nonNull)
                .toList();
        if (!incoming.isEmpty()) {
            var identified = identities.identify(incoming);
            new Batch().handle(identified);
            tell(admitted.returns(), identified);
        }
        admission.settle(admitted);
        withdrawCaptures.handle(events);
    }

    /** After they were taken in, and before they are settled: whoever begins again tells it again. */
    private void tell(List<Admission.Return> returns, List<Identified> identified) {
        if (returns.isEmpty()) {
            return;
        }
        var prospects = new HashMap<String, String>();
        identified.forEach(one -> prospects.put(one.incoming().cause().id(), one.prospect()));
        publisher.publish(returns.stream()
                .map(back -> told(
                        back, Objects.requireNonNull(prospects.get(back.event().id()))))
                .toList());
    }

    private Outgoing told(Admission.Return back, String prospectId) {
        var at = back.at();
        return new Outgoing(
                Topics.PROSPECTS_QUALIFICATION,
                back.event()
                        .causes(prospectId, Announcements.SOURCE, prospectId, at, admission.told(back, prospectId)));
    }

    /** One batch on its way: runs of events that join nobody are written together, each merge in its turn. */
    private final class Batch {

        private final Map<String, String> movedTo = new HashMap<>();
        private final List<Identified> run = new ArrayList<>();

        void handle(List<Identified> events) {
            for (var event : events) {
                var prospects = current(event.prospects());
                if (!event.resembling().isEmpty()) {
                    writeRun();
                    handleResembling(event, prospects);
                } else if (prospects.size() == 1) {
                    run.add(Identified.surely(event.incoming(), prospects));
                } else {
                    writeRun();
                    join(prospects, Joining.byKeys(event.incoming()));
                }
            }
            writeRun();
            resembling.propose(events.stream().filter(Identified::fresh).toList(), this::current);
        }

        /** Whoever is surely the same person joins, whoever likely is one is put before somebody. */
        private void handleResembling(Identified event, Set<String> prospects) {
            var incoming = event.incoming();
            var judged = resembling.judge(prospects, incoming, current(event.resembling()), event.further());
            var surely = judged.surely();
            var shared = incoming.keys().shared();
            var holders = current(event.resembling());
            if (surely == null) {
                resembling.keep(judged);
                if (incoming.keys().own().isEmpty()) {
                    holders.forEach(holder -> claims.move(shared, holder, event.prospect()));
                }
                makeOwn(event.further(), event.prospect());
                join(prospects, Joining.byKeys(incoming));
                return;
            }
            if (incoming.keys().own().isEmpty()) {
                claims.attribute(shared, surely.prospectId(), event.prospect());
            }
            if (!event.further().isEmpty()) {
                claims.attribute(event.further(), surely.prospectId(), event.prospect());
            }
            var all = new LinkedHashSet<>(prospects);
            all.add(surely.prospectId());
            makeOwn(event.further(), join(all, Joining.byEvidence(incoming, surely.resemblance())));
        }

        /** Whoever has an address as the first has it for good; whose further one it was knows it still. */
        private void makeOwn(List<String> further, String prospectId) {
            if (!further.isEmpty()) {
                claims.makeOwn(further, prospectId);
            }
        }

        private Set<String> current(Set<String> prospects) {
            return prospects.stream().map(this::current).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** Follows merges made in this batch. */
        private String current(String prospectId) {
            var current = prospectId;
            while (movedTo.containsKey(current)) {
                current = movedTo.get(current);
            }
            return current;
        }

        /** @return who goes on */
        private String join(Set<String> prospects, Joining joining) {
            var joined = merges.join(prospects, joining);
            joined.losers().forEach(id -> movedTo.put(id, joined.survivor()));
            return joined.survivor();
        }

        private void writeRun() {
            var movedOn = new HashSet<String>();
            for (var round = 0; !tryToWriteRun(movedOn); round++) {
                if (round == MOST_ROUNDS) {
                    throw new EnvironmentDownException("prospects are merged by others all the time", null);
                }
            }
            run.clear();
        }

        /** False when a prospect turns out to have been merged elsewhere; it is then known to have moved on. */
        private boolean tryToWriteRun(Set<String> movedOn) {
            try {
                processor.process(run.stream()
                        .filter(event -> !movedOn.contains(event.prospect()))
                        .map(event -> facts.work(event.prospect(), event.incoming()))
                        .toList());
            } catch (PoisonEventException failed) {
                if (failed.getCause() instanceof ProspectMovedOnException moved) {
                    movedOn.add(moved.prospectId());
                    return false;
                }
                throw failed;
            }
            run.stream()
                    .filter(event -> movedOn.contains(event.prospect()))
                    .forEach(event -> join(Set.of(current(event.prospect())), Joining.byKeys(event.incoming())));
            return true;
        }
    }
}
