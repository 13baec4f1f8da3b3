package io.followthrough.cadence.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.followthrough.cadence.application.Invitation;
import io.followthrough.cadence.application.Invitation.State;
import io.followthrough.cadence.domain.followup.Meeting;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.Fixtures;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each revision of a meeting is told at most once, whoever changes it while it is being told. */
class ChangingMeetingsTests {

    private static final Instant NOW = Fixtures.MONDAY_8AM;
    private static final TouchId TOUCH = new TouchId("ann", 1, 2, 1);
    private static final Meeting MEETING = new Meeting(NOW.plus(Duration.ofDays(2)), 30, null);
    private static final Meeting LATER = new Meeting(NOW.plus(Duration.ofDays(4)), 30, "here");

    private final MongoClient client = MongoClients.create(EmbeddedPlatform.mongoUri());
    private final String database = EmbeddedPlatform.freshDatabase();
    private final MongoInvitations invitations =
            new MongoInvitations(client.getDatabase(database).getCollection("invitations"));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aChangeWhileTheMailLeavesIsToldAnewAndTheSenderCannotCallItTold() {
        var waiting = booked();
        var sending = waiting.to(State.SENDING, null);
        assertThat(invitations.replace(waiting, sending, NOW)).isTrue();

        var moved = sending.moved(LATER);
        assertThat(invitations.replace(sending, moved, NOW)).isTrue();

        assertThat(invitations.replace(sending, sending.to(State.SENT, null), NOW))
                .as("the sender is late")
                .isFalse();
        assertThat(invitations.waiting(NOW, 10)).containsExactly(moved);
        assertThat(moved.told()).isTrue();
    }

    @Test
    void ofTwoChangesAtOnceTheSecondLooksAgain() {
        var seen = booked();

        assertThat(invitations.replace(seen, seen.moved(LATER), NOW)).isTrue();
        assertThat(invitations.replace(seen, seen.cancel(), NOW)).isFalse();
    }

    @Test
    void whatWasCancelledBeforeAnybodyHeardOfItNeedsNoTelling() {
        var cancelled = booked().moved(LATER).cancel();

        assertThat(cancelled.needsTelling()).isFalse();
        assertThat(booked().to(State.UNCONFIRMED, "a crash").cancel().needsTelling())
                .as("it may have left")
                .isTrue();
    }

    @Test
    void meetingsOfBeforeTheyCouldBeMovedCanBeMoved() {
        booked();
        client.getDatabase(database)
                .getCollection("invitations")
                .updateMany(
                        new Document(),
                        new Document(
                                "$unset",
                                new Document("sequence", "").append("told", "").append("cancelled", "")));
        var old = invitations.find(TOUCH).orElseThrow();

        assertThat(invitations.replace(old, old.moved(LATER), NOW)).isTrue();
        assertThat(invitations.find(TOUCH).orElseThrow().meeting()).isEqualTo(LATER);
    }

    @Test
    void whatThePersonWasToldLastIsKept() {
        var waiting = booked();
        var sent = waiting.to(State.SENT, null);
        invitations.replace(waiting, sent, NOW);
        invitations.replace(sent, sent.moved(LATER), NOW);

        var moved = invitations.find(TOUCH).orElseThrow();

        assertThat(moved.toldLast()).isEqualTo(MEETING);
        assertThat(moved.cancel().named()).isEqualTo(MEETING);
    }

    @Test
    void ofWhatWasToldBeforeThatWasKeptTheCancellationNamesTheMeetingAsItStands() {
        var waiting = booked();
        var sent = waiting.to(State.SENT, null);
        invitations.replace(waiting, sent, NOW);
        invitations.replace(sent, sent.moved(LATER), NOW);
        client.getDatabase(database)
                .getCollection("invitations")
                .updateMany(new Document(), new Document("$unset", new Document("toldLast", "")));

        var old = invitations.find(TOUCH).orElseThrow();

        assertThat(old.replaces()).isEmpty();
        assertThat(old.cancel().named()).isEqualTo(LATER);
        assertThat(old.to(State.SENT, null).cancel().named()).isEqualTo(LATER);
    }

    @Test
    void whatDidNotLeaveAfterAllNobodyHasHeardOf() {
        var first = booked().to(State.SENDING, null);
        var sent = booked().to(State.SENT, null);
        var second = sent.moved(LATER).to(State.SENDING, null);

        assertThat(first.cancel().needsTelling()).as("it may leave any moment").isTrue();
        assertThat(first.cancel().without(first).needsTelling()).isFalse();
        assertThat(second.cancel().named()).isEqualTo(LATER);
        assertThat(second.cancel().without(second).named()).isEqualTo(MEETING);
        assertThat(second.cancel().without(second).needsTelling()).isTrue();
        assertThat(second.cancel().to(State.SENT, null).without(second).named())
                .as("told meanwhile")
                .isEqualTo(LATER);
    }

    private Invitation booked() {
        invitations.add(Invitation.first(TOUCH, MEETING, NOW));
        return invitations.find(TOUCH).orElseThrow();
    }
}
