package io.followthrough.qualification.persistence;

import static io.followthrough.qualification.Facts.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.FurtherAddresses;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.events.ProspectMerged;
import io.followthrough.events.ProspectQualified;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.RawRecord;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.ShippedRules;
import io.followthrough.qualification.application.Announcements;
import io.followthrough.qualification.application.KnowByEveryAddress;
import io.followthrough.qualification.application.NamedCause;
import io.followthrough.qualification.application.ProspectDirectory.Query;
import io.followthrough.qualification.application.ProspectStores;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.testkit.EmbeddedPlatform;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** An older version kept further addresses as an answer and knew nobody by them: its people are known by them from now on. */
class KnownByOneAddressTests {

    private static final MongoClient MONGO = MongoClients.create(EmbeddedPlatform.mongoUri());
    private static final String WORK = "ann@works.example";
    private static final String HOME = "ann@home.example";

    private final Stores stores = new Stores(MONGO.getDatabase(EmbeddedPlatform.freshDatabase()));
    private final List<EventEnvelope<?>> told = new ArrayList<>();
    private final Announcements announcements =
            new Announcements(() -> ShippedRules.QUALIFICATION, InstantSource.fixed(Facts.TODAY));

    @Test
    void theyAreFoundByTheSecondAddressAndToldOf() {
        kept("ann", "Ann Lee", WORK, HOME);
        assertThat(foundBy(HOME)).isZero();

        foldAnew();

        assertThat(foundBy(HOME)).isEqualTo(1);
        assertThat(stores.claims().held(Set.of("email:" + HOME)).further()).containsExactly("email:" + HOME);
        assertThat(stores.claims().find(Set.of("email:" + HOME))).containsValue("ann");
        assertThat(told(ProspectQualified.class))
                .singleElement()
                .satisfies(ann -> assertThat(ann.person().otherEmails()).containsExactly(HOME));
    }

    @Test
    void whoWasMadeASecondLeadByItIsOneWithTheFirst() {
        kept("ann", "Ann Lee", WORK, HOME);
        kept("second", "Ann Lee", HOME, null);

        foldAnew();

        assertThat(told(ProspectMerged.class)).hasSize(1);
        assertThat(everybody()).hasSize(1);
    }

    @Test
    void whoSharesItStaysAnother() {
        kept("ann", "Ann Lee", WORK, HOME);
        kept("bob", "Bob Lee", HOME, null);

        foldAnew();

        assertThat(told(ProspectMerged.class)).isEmpty();
        assertThat(everybody()).hasSize(2);
        assertThat(stores.claims().held(Set.of("email:" + HOME)).further()).isEmpty();
    }

    @Test
    void whoHasOneAddressIsNotToldOfAnew() {
        kept("ann", "Ann Lee", WORK, null);

        foldAnew();

        assertThat(told).isEmpty();
    }

    /** As an older version left them: told of, claimed by the first address, the others in the answers alone. */
    private void kept(String id, String name, String email, String other) {
        var capture = Facts.capture(
                "lead-" + id,
                CaptureChannel.IMPORT,
                new Person(name, email, null, Map.of(), null, null, null, Map.of()),
                null,
                daysAgo(9),
                other == null ? Map.of() : Map.of(FurtherAddresses.ANSWER, other),
                null,
                Consent.UNKNOWN,
                Machine.UNKNOWN);
        var before = Prospect.firstSeen(id, daysAgo(9)).with(capture);
        var announced = announcements.announce(before, new NamedCause("before"));
        stores.prospects().save(List.of(new Aggregate<>(id, 0, announced.prospect(), List.of(), List.of(), null)));
        stores.claims().claim(Map.of("email:" + email, id));
        var collection = stores.database().getCollection("prospects");
        collection.updateOne(
                new Document("_id", id),
                new Document("$unset", new Document("state.captures.0.person.otherEmails", "").append("folding", ""))
                        .append("$set", new Document("terms", List.of(email))));
        if (other != null) {
            collection.updateOne(
                    new Document("_id", id),
                    new Document("$set", new Document("state.issued.fingerprint", "of an older version")));
        }
    }

    private void foldAnew() {
        var all = new ProspectStores(
                stores.prospects(), stores.claims(), stores.merges(), stores.proposals(), stores.directory());
        var know = new KnowByEveryAddress(all, new Remembering(), announcements);
        var fold = new FoldAnew(stores.database().getCollection("prospects"), stores.prospects(), know::know);
        while (fold.step().equals(FoldAnew.PAUSE)) {
            // a piece more
        }
    }

    private long foundBy(String words) {
        return stores.directory()
                .list(new Query(words, null, null, null, null), 1, null)
                .total();
    }

    private List<Prospect> everybody() {
        return stores.directory()
                .list(new Query(null, null, null, null, null), 10, null)
                .prospects();
    }

    private <E> List<E> told(Class<E> type) {
        return told.stream()
                .map(EventEnvelope::data)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private final class Remembering implements EventPublisher {

        @Override
        public void publish(List<Outgoing> events) {
            events.forEach(event -> told.add(event.envelope()));
        }

        @Override
        public void publishRaw(List<RawRecord> records) {
            throw new UnsupportedOperationException();
        }
    }
}
