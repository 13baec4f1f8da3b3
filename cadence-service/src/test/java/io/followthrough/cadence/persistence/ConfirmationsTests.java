package io.followthrough.cadence.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.followthrough.cadence.application.Confirmation;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.Fixtures;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions for confirmation in a real store. */
class ConfirmationsTests {

    private static final Instant NOW = Fixtures.MONDAY_8AM;
    private static final Confirmation NEW = new Confirmation("ann", "hash", 0, NOW);
    private static final Confirmation ASKED = new Confirmation("ann", "hash", 1, NOW.plus(Duration.ofDays(3)));
    private static final Confirmation REMINDED = new Confirmation("ann", "hash", 2, NOW.plus(Duration.ofDays(6)));

    private final MongoClient client = MongoClients.create(EmbeddedPlatform.mongoUri());
    private final MongoCollection<Document> collection =
            client.getDatabase(EmbeddedPlatform.freshDatabase()).getCollection("confirmations");
    private final MongoConfirmations confirmations = new MongoConfirmations(collection);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void theRightToSendIsUsedUpOnce() {
        confirmations.add(NEW);

        assertThat(confirmations.due(NOW, 10)).containsExactly(NEW);
        assertThat(confirmations.change(NEW, ASKED)).isTrue();
        assertThat(confirmations.change(NEW, ASKED)).isFalse();
        assertThat(confirmations.due(NOW, 10)).isEmpty();
        assertThat(confirmations.due(ASKED.notBefore(), 10)).containsExactly(ASKED);
    }

    @Test
    void whoWasRemindedIsNeverComeAcrossAgain() {
        confirmations.add(NEW);
        confirmations.change(NEW, ASKED);
        confirmations.change(ASKED, REMINDED);
        confirmations.add(NEW); // told of once more

        assertThat(confirmations.due(NOW.plus(Duration.ofDays(999)), 10)).isEmpty();
        assertThat(collection.countDocuments(new Document("notBefore", new Document("$exists", true))))
                .isZero();
    }

    @Test
    void whoWasAskedUnderAnotherNameIsRemindedAndNotAskedAgain() {
        confirmations.add(NEW);
        confirmations.change(NEW, ASKED);

        confirmations.askedAs("ann", "anna");
        confirmations.add(new Confirmation("anna", "hash", 0, NOW));

        assertThat(confirmations.due(NOW, 10)).isEmpty();
        assertThat(confirmations.due(ASKED.notBefore(), 10))
                .contains(new Confirmation("anna", "hash", 1, ASKED.notBefore()));

        confirmations.add(new Confirmation("anna", "another address", 0, NOW));
        assertThat(confirmations.due(NOW, 10)).extracting(Confirmation::address).containsExactly("another address");
    }

    @Test
    void aReminderThatSurelyDidNotLeaveIsGivenBack() {
        confirmations.add(NEW);
        confirmations.change(NEW, ASKED);
        confirmations.change(ASKED, REMINDED);
        var later = new Confirmation("ann", "hash", 1, NOW.plus(Duration.ofDays(4)));

        assertThat(confirmations.change(REMINDED, later)).isTrue();
        assertThat(confirmations.due(later.notBefore(), 10)).containsExactly(later);
    }
}
