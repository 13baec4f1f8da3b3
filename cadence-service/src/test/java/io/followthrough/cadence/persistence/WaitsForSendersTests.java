package io.followthrough.cadence.persistence;

import static io.followthrough.cadence.application.WaitsForSenders.FOR_SENDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.followthrough.cadence.application.Confirmation;
import io.followthrough.cadence.application.Invitation;
import io.followthrough.cadence.domain.followup.Meeting;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.newsletter.Delivery;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Once a sender may send again, what waited for it is due at once, and what waits for anything else is not. */
class WaitsForSendersTests {

    private static final Instant NOW = Fixtures.MONDAY_8AM;
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(15));
    private static final String STOPPED = FOR_SENDER + "sending stopped until noon";
    private static final String FULL = "the day's e-mails are sent";

    private final MongoClient client = MongoClients.create(EmbeddedPlatform.mongoUri());
    private final MongoDatabase store = client.getDatabase(EmbeddedPlatform.freshDatabase());

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void newslettersLeaveAsIfTheyHadNotWaited() {
        var newsletters = new MongoNewsletters(store.getCollection("issues"), store.getCollection("deliveries"));
        var stopped = new Delivery("spring", 1, "ann", "a", Delivery.State.WAITING, 0, NOW, null);
        var full = new Delivery("spring", 1, "bob", "b", Delivery.State.WAITING, 0, NOW, null);
        newsletters.add(List.of(stopped, full));
        newsletters.change(stopped, stopped.waiting(LATER, STOPPED));
        newsletters.change(full, full.waiting(LATER, FULL));

        newsletters.senderMaySend(NOW);

        assertThat(newsletters.due(NOW, 10)).singleElement().satisfies(due -> {
            assertThat(due.prospectId()).isEqualTo("ann");
            assertThat(newsletters.change(stopped.waiting(LATER, STOPPED), due))
                    .as("of before, by somebody who has not seen it")
                    .isFalse();
        });
    }

    @Test
    void invitationsLeaveAsIfTheyHadNotWaited() {
        var invitations = new MongoInvitations(store.getCollection("invitations"));
        var stopped = invitation("ann");
        var full = invitation("bob");
        invitations.add(stopped);
        invitations.add(full);
        invitations.replace(stopped, stopped.to(Invitation.State.WAITING, STOPPED), LATER);
        invitations.replace(full, full.to(Invitation.State.WAITING, FULL), LATER);

        invitations.senderMaySend(NOW);

        assertThat(invitations.waiting(NOW, 10))
                .extracting(due -> due.touch().prospectId())
                .containsExactly("ann");
    }

    @Test
    void aQuestionThatWaitedIsAskedAndAReminderStaysWhereItIs() {
        var confirmations = new MongoConfirmations(store.getCollection("confirmations"));
        var stopped = new Confirmation("ann", "a", 0, NOW);
        var asked = new Confirmation("bob", "b", 0, NOW);
        confirmations.add(stopped);
        confirmations.add(asked);
        confirmations.change(stopped, new Confirmation("ann", "a", 0, LATER, true));
        confirmations.change(asked, new Confirmation("bob", "b", 1, LATER));

        confirmations.senderMaySend(NOW);

        var due = confirmations.due(NOW, 10);
        assertThat(due).extracting(Confirmation::prospectId).containsExactly("ann");
        confirmations.change(due.getFirst(), new Confirmation("ann", "a", 1, LATER));
        confirmations.senderMaySend(NOW);
        assertThat(confirmations.due(NOW, 10))
                .as("it waits for no sender any more")
                .isEmpty();
    }

    private static Invitation invitation(String prospectId) {
        return Invitation.first(new TouchId(prospectId, 1, 1, 1), new Meeting(LATER, 30, null), NOW);
    }
}
