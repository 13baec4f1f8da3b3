package io.followthrough.cadence.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which subjects left, kept in a real store. */
class SentSubjectsTests {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final MongoClient client = MongoClients.create(EmbeddedPlatform.mongoUri());
    private final MongoCollection<Document> collection =
            client.getDatabase(EmbeddedPlatform.freshDatabase()).getCollection("sent_subjects");
    private final TestClock clock = new TestClock(START);
    private final MongoSentSubjects subjects = new MongoSentSubjects(collection, clock);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void whatLeftIsOursInWhateverWayItComesBack() {
        subjects.add("Your pumps, Ann");
        subjects.add("Your pumps, Ann");

        assertThat(subjects.isSurelyAnother("AW: [EXT] Your pumps, Ann", START)).isFalse();
        assertThat(subjects.isSurelyAnother("Re: remove me from your list", START))
                .isTrue();
        assertThat(collection.find().map(Document::toJson)).noneMatch(kept -> kept.contains("Ann"));
    }

    @Test
    void ofWhatLeftBeforeNobodyKnows() {
        clock.advance(Duration.ofDays(1));
        var again = new MongoSentSubjects(collection, clock);

        assertThat(again.isSurelyAnother("Re: remove me", START)).isTrue();
        assertThat(again.isSurelyAnother("Re: remove me", START.minusSeconds(1)))
                .isFalse();
        assertThat(again.isSurelyAnother("Re: remove me", Instant.MIN)).isFalse();
    }
}
