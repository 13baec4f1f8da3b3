package io.followthrough.benchmarks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.followthrough.cadence.config.InferredPlaces;
import io.followthrough.cadence.config.PublicHolidays;
import io.followthrough.cadence.domain.followup.FollowUpPolicy;
import io.followthrough.cadence.persistence.MongoBrokenPromises;
import io.followthrough.cadence.persistence.MongoFollowUps;
import io.followthrough.cadence.persistence.MongoRepCalendars;
import io.followthrough.cadence.simulation.MemoryDefinitions;
import io.followthrough.cadence.simulation.OnPaper;
import io.followthrough.cadence.simulation.Surroundings;
import io.followthrough.cadence.simulation.UseCases;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.Person;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Road;
import io.followthrough.events.Role;
import io.followthrough.events.Stage;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.RawRecord;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** The cadence service's own store and use cases over many enrolments that look alike. */
final class Enrolments {

    /** When they were enrolled, and some are due. */
    static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final String SOMEBODY = "the-one-who-is-copied";
    private static final int BATCH = 1000;
    private static final int TELL_EVERY = 50_000;

    private final MongoCollection<Document> collection;
    private final MongoFollowUps followUps;
    private final UseCases useCases;

    Enrolments(MongoDatabase store) {
        this.collection = store.getCollection("follow_ups");
        this.followUps = new MongoFollowUps(collection, new Quiet(), FollowUpPolicy.DEFAULT.patience());
        var stores = new Surroundings.Stores(
                followUps,
                new MongoRepCalendars(store.getCollection("rep_calendars")),
                new MongoBrokenPromises(store.getCollection("broken_promises")));
        this.useCases = UseCases.in(new Surroundings(
                stores,
                new Surroundings.World(MemoryDefinitions.shipped(), new PublicHolidays(), new InferredPlaces(UTC), UTC),
                OnPaper.outside(new Quiet()),
                InstantSource.fixed(NOW)));
        useCases.followProspects().handle(List.of(aNewLead()));
    }

    /** One person planned by the service, copied; so many of them are due now, the others within half a year. */
    void fill(int number, int due) {
        var pattern = collection.find(new Document("_id", SOMEBODY)).first();
        if (pattern == null || pattern.getDate("mailAt") == null) {
            throw new IllegalStateException("the pattern is not enrolled: " + pattern);
        }
        collection.deleteMany(new Document());
        var batch = new ArrayList<Document>();
        for (var n = 0; n < number; n++) {
            batch.add(copy(pattern, n, isDue(n, number, due)));
            if (batch.size() == BATCH) {
                collection.insertMany(batch);
                batch.clear();
            }
            if ((n + 1) % TELL_EVERY == 0) {
                System.out.printf("    %,d enrolments stored%n", n + 1);
            }
        }
        if (!batch.isEmpty()) {
            collection.insertMany(batch);
        }
    }

    private static boolean isDue(int person, int number, int due) {
        return Math.floorMod(person * 7919L, number) < due;
    }

    /** How many e-mails are due, or being sent, at this moment; 100 stands for more. */
    int dueNow(Instant now) {
        return followUps.withMailDue(now, 100).size();
    }

    long withoutNextAction() {
        return followUps.countWithoutNextAction();
    }

    /**
     * What became of the first contacts of those who were due.
     *
     * @param sent addresses
     * @param unconfirmed addresses
     */
    record FirstTouches(Set<String> sent, Set<String> unconfirmed, int others) {}

    FirstTouches firstTouches(int number, int due) {
        var sent = new HashSet<String>();
        var unconfirmed = new HashSet<String>();
        var others = 0;
        for (var person = 0; person < number; person++) {
            if (isDue(person, number, due)) {
                var followUp = followUps.find("person-" + person).orElseThrow();
                var state =
                        followUp.enrolment().orElseThrow().touches().getFirst().state();
                var address = "person-" + person + "@example.com";
                switch (state) {
                    case SENT -> sent.add(address);
                    case UNCONFIRMED -> unconfirmed.add(address);
                    default -> others++;
                }
            }
        }
        return new FirstTouches(sent, unconfirmed, others);
    }

    Runnable query() {
        return () -> {
            if (followUps.withMailDue(NOW, 100).size() != 100) {
                throw new IllegalStateException("too few are due");
            }
        };
    }

    Runnable claim() {
        return () -> {
            if (!useCases.sendMail().sendBatch()) {
                throw new IllegalStateException("nothing was due");
            }
        };
    }

    private Document copy(Document pattern, int number, boolean due) {
        var copy = (Document) renamed(pattern, "person-" + number);
        if (!due) {
            var later = NOW.plus(Duration.ofMinutes(1 + Math.floorMod(number * 104_729L, 180 * 1440)));
            for (var index : List.of("mailAt", "workAt", "taskAt")) {
                if (copy.containsKey(index)) {
                    copy.put(index, Date.from(later));
                }
            }
        }
        return copy;
    }

    private Object renamed(Object value, String name) {
        return switch (value) {
            case Document document -> {
                var copy = new Document();
                document.forEach((key, nested) -> copy.append(key, renamed(nested, name)));
                yield copy;
            }
            case List<?> list ->
                list.stream().map(nested -> renamed(nested, name)).toList();
            case String text -> text.contains(SOMEBODY) ? text.replace(SOMEBODY, name) : text;
            default -> value;
        };
    }

    private static EventEnvelope<?> aNewLead() {
        return new EventEnvelope<>(
                "qualified-" + SOMEBODY,
                URI.create("/benchmarks"),
                SOMEBODY,
                NOW,
                null,
                null,
                null,
                new ProspectQualified(
                        SOMEBODY,
                        Stage.LEAD,
                        Road.CURRENT_INTEREST,
                        Role.UNKNOWN,
                        BigDecimal.valueOf(60),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        new Person(
                                "Ann Lee",
                                SOMEBODY + "@example.com",
                                "+4930123456",
                                Map.of(),
                                null,
                                "en",
                                "Europe/Berlin",
                                Map.of()),
                        new Company("Example Works", "example.com", null, null, "DE"),
                        new Consent(ConsentStatus.GRANTED, ConsentStatus.GRANTED, null, null),
                        new FirstCapture("lead", CaptureChannel.WEB_FORM, CaptureSource.of("pricing-page"), NOW),
                        false,
                        "1",
                        1));
    }

    /** What is told to others is not what is measured. */
    private static final class Quiet implements EventPublisher {

        @Override
        public void publish(List<Outgoing> events) {}

        @Override
        public void publishRaw(List<RawRecord> records) {}
    }
}
