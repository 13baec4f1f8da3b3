package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.TODAY;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.followthrough.events.Event;
import io.followthrough.events.EventEnvelope;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.EventsNotPublishedException;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.RawRecord;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.kit.store.Aggregates;
import io.followthrough.kit.store.Publications;
import io.followthrough.qualification.ShippedRules;
import io.followthrough.qualification.application.naming.DecideProposedLeads;
import io.followthrough.qualification.application.naming.ExpireProposedLeads;
import io.followthrough.qualification.application.naming.NamingPolicy;
import io.followthrough.qualification.application.naming.ProposeLeads;
import io.followthrough.qualification.application.naming.ProposedLeads;
import io.followthrough.qualification.application.naming.WhoIsNamed;
import io.followthrough.qualification.application.privacy.Admission;
import io.followthrough.qualification.application.privacy.ErasePeople;
import io.followthrough.qualification.application.privacy.FindPerson;
import io.followthrough.qualification.application.privacy.Mentions;
import io.followthrough.qualification.application.referral.KeepReferrals;
import io.followthrough.qualification.application.rulebook.RulesInForce;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.qualification.persistence.Stores;
import io.followthrough.testkit.EmbeddedPlatform;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;

/** The use cases over the real store and a publisher that remembers, with a fault wherever a test wants one. */
final class QualifyingSystem {

    static final IdentityHashes HASHES = new IdentityHashes("a secret of the tests only");
    private static final NamingPolicy NAMING =
            new NamingPolicy(Duration.ofDays(90), Duration.ofDays(365), Set.of("seller.example"));
    private static final MongoClient MONGO = MongoClients.create(EmbeddedPlatform.mongoUri());

    final List<EventEnvelope<?>> told = Collections.synchronizedList(new ArrayList<>());
    final BreakableClock clock = new BreakableClock();
    final Stores stores = new Stores(MONGO.getDatabase(EmbeddedPlatform.freshDatabase()));
    private final Fuse fuse = new Fuse();

    /** Thrown in place of a crash. */
    static final class Crash extends RuntimeException {
        Crash() {
            super("crash");
        }
    }

    /** Burns through after a number of steps that reach the store or the broker; until then it counts them. */
    private static final class Fuse {

        private int left = Integer.MAX_VALUE;
        private int steps;

        synchronized void step() {
            steps++;
            if (left-- <= 0) {
                throw new Crash();
            }
        }
    }

    /** A clock that can be made to fail, and any decision with it. */
    static final class BreakableClock implements InstantSource {

        private volatile boolean broken;
        private volatile Instant now = TODAY;

        void advance(Duration by) {
            now = now.plus(by);
        }

        void breakDown() {
            broken = true;
        }

        @Override
        public Instant instant() {
            if (broken) {
                throw new IllegalStateException("the clock is broken");
            }
            return now;
        }
    }

    /** Lets that many steps pass and crashes at the next, before or after its effect. */
    void crashAfter(int steps) {
        fuse.left = steps;
    }

    void mend() {
        fuse.left = Integer.MAX_VALUE;
    }

    int steps() {
        return fuse.steps;
    }

    void handle(EventEnvelope<?>... events) {
        qualifyProspects().handle(List.of(events));
    }

    /** A new process over the same stores. */
    QualifyProspects qualifyProspects() {
        return new QualifyProspects(
                fragileStores(),
                new Admission(stores.suppressions(), HASHES),
                new RememberingPublisher(),
                announcements(),
                undoMerges());
    }

    ErasePeople erasePeople() {
        return new ErasePeople(
                fragileStores(), privacyStores(), new RememberingPublisher(), () -> ShippedRules.QUALIFICATION, clock);
    }

    private ErasePeople.PrivacyStores privacyStores() {
        return new ErasePeople.PrivacyStores(
                stores.erasures(), stores.suppressions(), List.of(proposeLeads(), stores.referrals()), HASHES);
    }

    Mentions mentions() {
        return new Mentions(fragileStores(), privacyStores());
    }

    KeepReferrals keepReferrals() {
        return new KeepReferrals(stores.referrals(), fragileStores(), HASHES, new RememberingPublisher(), clock);
    }

    /** @param meanwhile happens once, right after the first look for somebody who is not known yet */
    KeepReferrals keepReferrals(Runnable meanwhile) {
        var real = fragileStores();
        var happened = new AtomicBoolean();
        var claims = (Claims) Proxy.newProxyInstance(
                Claims.class.getClassLoader(), new Class<?>[] {Claims.class}, (proxy, method, arguments) -> {
                    var found = method.invoke(real.claims(), arguments);
                    if (method.getName().equals("find") && ((Map<?, ?>) found).isEmpty() && !happened.getAndSet(true)) {
                        meanwhile.run();
                    }
                    return found;
                });
        var stale = new ProspectStores(real.prospects(), claims, real.merges(), real.proposals(), real.directory());
        return new KeepReferrals(stores.referrals(), stale, HASHES, new RememberingPublisher(), clock);
    }

    ProposedLeads proposedLeads() {
        return stores.proposedLeads(new RememberingPublisher());
    }

    WhoIsNamed whoIsNamed() {
        var prospects = new LookUpProspects(stores.directory(), () -> ShippedRules.QUALIFICATION, clock);
        return new WhoIsNamed(prospects, findPerson(), stores.claims(), stores.suppressions(), HASHES);
    }

    ProposeLeads proposeLeads() {
        return new ProposeLeads(
                proposedLeads(), whoIsNamed(), stores.claims(), new RememberingPublisher(), NAMING, clock);
    }

    DecideProposedLeads decideProposedLeads() {
        return new DecideProposedLeads(proposedLeads(), whoIsNamed(), new RememberingPublisher(), clock);
    }

    /** @param expired is told how many expired */
    ExpireProposedLeads expireProposedLeads(IntConsumer expired) {
        return new ExpireProposedLeads(proposedLeads(), new RememberingPublisher(), NAMING, clock, expired);
    }

    FindPerson findPerson() {
        return new FindPerson(stores.claims(), stores.directory());
    }

    LookAgain lookAgain() {
        var publisher = new RememberingPublisher();
        var prospects = new FragileProspects(stores.prospects(), fuse);
        return new LookAgain(stores.due(publisher), prospects, publisher, announcements(), clock, 3);
    }

    /** Three people at a time, at once. */
    Rescoring rescoring(RulesInForce rules) {
        return new Rescoring(
                rules,
                stores.rescorings(),
                stores.everybody(),
                new Announcements(rules, clock),
                new FragileProspects(stores.prospects(), fuse),
                new RememberingPublisher(),
                new Rescoring.Pace(3, Duration.ZERO));
    }

    UndoMerges undoMerges() {
        return new UndoMerges(fragileStores(), new RememberingPublisher(), announcements(), clock);
    }

    JoinByHand joinByHand() {
        return new JoinByHand(fragileStores(), new RememberingPublisher(), announcements(), clock);
    }

    private ProspectStores fragileStores() {
        return new ProspectStores(
                new FragileProspects(stores.prospects(), fuse),
                new FragileClaims(stores.claims(), fuse),
                stores.merges(),
                stores.proposals(),
                stores.directory());
    }

    private Announcements announcements() {
        return new Announcements(() -> ShippedRules.QUALIFICATION, clock);
    }

    <E extends Event> List<E> told(Class<E> type) {
        return List.copyOf(told).stream()
                .map(EventEnvelope::data)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** All documents of all collections, as text. */
    String everythingStored() {
        var text = new StringBuilder();
        for (var name : stores.database().listCollectionNames()) {
            stores.database()
                    .getCollection(name)
                    .find()
                    .forEach(document -> text.append(document.toJson()).append(System.lineSeparator()));
        }
        return text.toString();
    }

    Prospect holder(String key) {
        var id = stores.claims().find(Set.of(key)).get(key);
        return stores.prospects().load(Set.of(id)).get(id).state();
    }

    private final class RememberingPublisher implements EventPublisher {

        @Override
        public void publish(List<Outgoing> events) throws EventsNotPublishedException {
            fuse.step();
            events.forEach(event -> told.add(event.envelope()));
            fuse.step();
        }

        @Override
        public void publishRaw(List<RawRecord> records) {
            throw new UnsupportedOperationException();
        }
    }

    private record FragileClaims(Claims claims, Fuse fuse) implements Claims {

        @Override
        public Held held(Collection<String> keys) {
            return claims.held(keys);
        }

        @Override
        public Held claim(Held wanted) {
            fuse.step();
            var held = claims.claim(wanted);
            fuse.step();
            return held;
        }

        @Override
        public void makeOwn(Collection<String> keys, String prospectId) {
            fuse.step();
            claims.makeOwn(keys, prospectId);
            fuse.step();
        }

        @Override
        public void hand(String mergedId, String survivorId) {
            fuse.step();
            claims.hand(mergedId, survivorId);
            fuse.step();
        }

        @Override
        public void attribute(Collection<String> keys, String holderId, String otherId) {
            fuse.step();
            claims.attribute(keys, holderId, otherId);
            fuse.step();
        }

        @Override
        public void move(Collection<String> keys, String fromId, String toId) {
            fuse.step();
            claims.move(keys, fromId, toId);
            fuse.step();
        }

        @Override
        public Set<String> handed(String mergedId, String survivorId) {
            return claims.handed(mergedId, survivorId);
        }

        @Override
        public Set<String> of(String prospectId) {
            return claims.of(prospectId);
        }

        @Override
        public void forget(Collection<String> prospectIds, String erasureId) {
            fuse.step();
            claims.forget(prospectIds, erasureId);
            fuse.step();
        }

        @Override
        public void handBack(String restoredId, String survivorId, Collection<String> besides) {
            fuse.step();
            claims.handBack(restoredId, survivorId, besides);
            fuse.step();
        }
    }

    private record FragileProspects(Aggregates<Prospect> prospects, Fuse fuse) implements Aggregates<Prospect> {

        @Override
        public Map<String, io.followthrough.kit.store.Aggregate<Prospect>> load(Collection<String> ids) {
            return prospects.load(ids);
        }

        @Override
        public Set<String> save(Collection<io.followthrough.kit.store.Aggregate<Prospect>> aggregates) {
            fuse.step();
            var lost = prospects.save(aggregates);
            fuse.step();
            return lost;
        }

        @Override
        public Set<String> published(Collection<io.followthrough.kit.store.Aggregate<Prospect>> aggregates) {
            fuse.step();
            return prospects.published(aggregates);
        }

        @Override
        public Publications publications() {
            return prospects.publications();
        }

        @Override
        public Set<String> unreadable(Collection<String> ids) {
            return prospects.unreadable(ids);
        }
    }
}
