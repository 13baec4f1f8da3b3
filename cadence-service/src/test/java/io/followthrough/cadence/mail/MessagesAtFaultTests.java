package io.followthrough.cadence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.followthrough.cadence.application.Email;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.MailServer.Handover;
import io.followthrough.cadence.application.MailTrouble;
import io.followthrough.cadence.application.SenderStops;
import io.followthrough.cadence.persistence.MongoStoppedSenders;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One message that no server takes for what is in it does not stop its sender again and again. */
class MessagesAtFaultTests {

    private static final Duration STOP = Duration.ofHours(4);
    private static final String CONTENT = "554 5.7.1 message content rejected";

    private final MongoClient client = MongoClients.create(EmbeddedPlatform.mongoUri());
    private final MongoStoppedSenders senders = new MongoStoppedSenders(
            client.getDatabase(EmbeddedPlatform.freshDatabase()).getCollection("stopped_senders"));
    private Instant now = Fixtures.MONDAY_8AM;
    private Handover refusal = new Handover.SenderRefused(CONTENT, true);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aMessageRefusedAgainWhileOthersAreTakenIsGivenUpAndItsSenderGoesOn() {
        assertThat(hand("bad")).isEqualTo(refusal);
        assertThat(hand("good-1")).as("stopped").isInstanceOf(Handover.SenderRefused.class);
        now = now.plus(STOP);

        assertThat(hand("bad")).as("others go first").isInstanceOf(Handover.Postponed.class);
        assertThat(hand("good-1")).isEqualTo(new Handover.Taken());
        now = now.plusSeconds(900);
        assertThat(hand("bad"))
                .isInstanceOfSatisfying(
                        Handover.Unsendable.class,
                        given -> assertThat(given.reason()).contains("refused twice", CONTENT));
        assertThat(hand("good-2")).isEqualTo(new Handover.Taken());
        assertThat(stops().lasting()).isEmpty();
    }

    @Test
    void afterSomebodyHasLiftedTheStopItIsTheSame() {
        hand("bad");
        now = now.plusSeconds(60);
        assertThat(stops().lift("sales.example")).isTrue();
        assertThat(stops().lift("sales.example")).as("not stopped any more").isFalse();

        hand("good");
        now = now.plusSeconds(60);

        assertThat(hand("bad")).isInstanceOf(Handover.Unsendable.class);
    }

    @Test
    void whereNothingElseIsSentItIsTriedAgainAndTheSenderStopsAgain() {
        hand("bad");
        now = now.plus(STOP).plus(Duration.ofHours(1));

        assertThat(hand("bad")).isEqualTo(refusal);
        assertThat(stops().lasting()).hasSize(1);
    }

    @Test
    void reputationStopsTheSenderHoweverManyWereTakenInBetween() {
        refusal = new Handover.SenderRefused("550 5.7.1 poor reputation");
        hand("bad");
        now = now.plus(STOP);
        hand("good");
        now = now.plusSeconds(60);

        assertThat(hand("bad")).isEqualTo(refusal);
        assertThat(stops().lasting()).hasSize(1);
    }

    @Test
    void severalBadOnesAreEachFoundOut() {
        hand("bad-1");
        now = now.plus(STOP);
        assertThat(hand("bad-2")).isEqualTo(refusal);
        now = now.plus(STOP);
        hand("good");
        now = now.plusSeconds(60);

        assertThat(hand("bad-1")).isInstanceOf(Handover.Unsendable.class);
        assertThat(hand("bad-2")).isInstanceOf(Handover.Unsendable.class);
        assertThat(stops().lasting()).isEmpty();
    }

    /** As an instance that was just started: nothing is remembered but what is stored. */
    private SenderStops stops() {
        return new SenderStops(senders, STOP, () -> now);
    }

    private Handover hand(String message) {
        return new StoppableMailServer(
                        new MailServer() {
                            @Override
                            public Optional<MailTrouble> trouble() {
                                return Optional.empty();
                            }

                            @Override
                            public boolean isReachable() {
                                return true;
                            }

                            @Override
                            public Handover hand(Email email) {
                                return message.startsWith("bad") ? refusal : new Handover.Taken();
                            }
                        },
                        stops())
                .hand(new Email(
                        message + "@sales.example",
                        null,
                        "Ben",
                        "ben@sales.example",
                        null,
                        message + "@example.com",
                        "s",
                        "t",
                        "<p>t</p>",
                        "http://u"));
    }
}
