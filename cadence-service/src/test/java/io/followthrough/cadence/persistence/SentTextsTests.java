package io.followthrough.cadence.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.followthrough.cadence.domain.listening.SentText;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was written to whom, kept in a real store. */
class SentTextsTests {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final SentText TEXT =
            SentText.of("The pumps that you asked about are there, Ann. If you would rather not hear from me, say so.");

    private final MongoClient client = MongoClients.create(EmbeddedPlatform.mongoUri());
    private final MongoCollection<Document> collection =
            client.getDatabase(EmbeddedPlatform.freshDatabase()).getCollection("sent_texts");
    private final TestClock clock = new TestClock(START);
    private final MongoSentTexts texts = new MongoSentTexts(collection, clock);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void whatWasWrittenToSomebodyIsKnownOfNobodyElse() {
        texts.add("ann.e1s1a1@sales.example", TEXT);
        texts.add("ann.e1s1a1@sales.example", TEXT);
        texts.add("ann2.e1s1a1.meeting@sales.example", SentText.of("Quite another message went to somebody else."));

        assertThat(texts.sentTo(Set.of("ann")).digests()).isEqualTo(TEXT.digests());
        assertThat(texts.sentTo(Set.of("ann", "ann2")).digests())
                .hasSizeGreaterThan(TEXT.digests().size());
        assertThat(texts.sentTo(Set.of("bob"))).isSameAs(SentText.NONE);
        assertThat(collection.countDocuments()).isEqualTo(2);
        assertThat(collection.find().map(Document::toJson)).noneMatch(kept -> kept.contains("pumps"));
    }

    @Test
    void nothingIsLeftOfWhoWasErased() {
        texts.add("ann.e1s1a1@sales.example", TEXT);
        texts.add("ann.e1s1a1.meeting@sales.example", TEXT);
        texts.add("annabel.e1s1a1@sales.example", TEXT);

        texts.forget("ann");

        assertThat(collection.find().map(kept -> kept.getString("_id")))
                .containsExactly("annabel.e1s1a1@sales.example");
    }

    @Test
    void onlyTheNewestMessagesAreLookedAt() {
        for (var step = 1; step <= 60; step++) {
            clock.advance(Duration.ofDays(1));
            texts.add(
                    "ann.e" + step + "s1a1@sales.example", SentText.of("This is message number " + step + " to you."));
        }

        var known = texts.sentTo(List.of("ann")).digests();

        assertThat(known)
                .containsAll(SentText.of("This is message number 60 to you.").digests());
        assertThat(known)
                .doesNotContainAnyElementsOf(
                        SentText.of("This is message number 1 to you.").digests());
    }
}
