package io.followthrough.cadence.listening;

import static io.followthrough.cadence.listening.ScriptedImap.literal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.kit.messaging.EnvironmentDownException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Gmail and Exchange do that others do not. */
class ServerHabitsTests {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant RECEIVED = Instant.parse("2026-03-03T08:00:00Z");
    private static final String MAIL = "From: ann@example.com\r\nSubject: hello\r\n\r\nText\r\n";

    private ScriptedImap server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedImap();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aMessageComesWithItsDate() {
        server.on("UID SEARCH SINCE", "* SEARCH 12")
                .on(
                        "UID FETCH 12 (UID INTERNALDATE",
                        "* 3 FETCH (UID 12 INTERNALDATE \" 3-Mar-2026 08:00:00 +0000\" BODY[]<0> " + literal(MAIL)
                                + ")");

        assertThat(look().arrivals()).singleElement().satisfies(arrival -> {
            assertThat(((Arrival.Whole) arrival).receivedAt()).isEqualTo(RECEIVED);
            assertThat(new String(((Arrival.Whole) arrival).raw(), StandardCharsets.UTF_8))
                    .isEqualTo(MAIL);
        });
    }

    @Test
    void flagsThatGmailTellsInBetweenAreNotTheMessage() {
        server.on("UID SEARCH SINCE", "* 4 EXISTS", "* SEARCH 12")
                .on(
                        "UID FETCH 12 (UID INTERNALDATE",
                        "* 1 FETCH (UID 3 FLAGS (\\Seen))",
                        "* 3 FETCH (UID 12 INTERNALDATE \"03-Mar-2026 08:00:00 +0000\" BODY[]<0> " + literal(MAIL)
                                + " FLAGS (\\Seen))",
                        "* 2 FETCH (FLAGS ())");

        assertThat(look().arrivals()).singleElement().isInstanceOf(Arrival.Whole.class);
    }

    @Test
    void aMessageThatExchangeCannotConvertIsWithheldAndTheNextOneIsRead() {
        server.on("UID SEARCH SINCE", "* SEARCH 12 13")
                .on("UID SEARCH UID 12", "* SEARCH 12")
                .on("UID FETCH 12", "NO The requested message could not be converted to an RFC-822 compatible format.")
                .on(
                        "UID FETCH 13 (UID INTERNALDATE",
                        "* 3 FETCH (UID 13 INTERNALDATE \"03-Mar-2026 08:00:00 +0000\" BODY[]<0> " + literal(MAIL)
                                + ")");

        assertThat(look().arrivals())
                .satisfiesExactly(
                        first -> assertThat(((Arrival.Withheld) first).reason()).contains("could not be converted"),
                        second -> assertThat(second).isInstanceOf(Arrival.Whole.class));
    }

    @Test
    void anEmptyBodyIsNoMessage() {
        server.on("UID SEARCH SINCE", "* SEARCH 12")
                .on("UID SEARCH UID 12", "* SEARCH 12")
                .on("UID FETCH 12", "* 3 FETCH (UID 12 BODY[]<0> NIL)");

        assertThat(look().arrivals()).singleElement().isInstanceOf(Arrival.Withheld.class);
    }

    @Test
    void aDateThatCannotBeReadIsDoneWithout() {
        server.on("UID SEARCH SINCE", "* SEARCH 12")
                .on(
                        "UID FETCH 12 (UID INTERNALDATE",
                        "* 3 FETCH (UID 12 INTERNALDATE NIL BODY[]<0> " + literal(MAIL) + ")")
                .on("UID FETCH 12 (BODY", "* 3 FETCH (UID 12 BODY[]<0> " + literal(MAIL) + ")");

        assertThat(look().arrivals()).singleElement().isInstanceOf(Arrival.Whole.class);
    }

    @Test
    void whatWasDeletedMeanwhileIsGone() {
        server.on("UID SEARCH SINCE", "* SEARCH 12").on("UID SEARCH UID 12", "* SEARCH");

        assertThat(look().arrivals()).singleElement().isInstanceOf(Arrival.Gone.class);
    }

    @Test
    void behindTheLastMessageALookFindsThatLastMessageAndPassesOverIt() {
        server.on("UID SEARCH UID 13:*", "* SEARCH 12");

        assertThat(server.mailbox()
                        .after(new Position(7, 12, RECEIVED), LONG_AGO, 10)
                        .arrivals())
                .isEmpty();
    }

    @Test
    void aServerThatIsBusyIsWaitedFor() {
        server.on("LOGIN", "NO [UNAVAILABLE] Temporary authentication failure");

        assertThatThrownBy(this::look).isInstanceOf(EnvironmentDownException.class);
    }

    private Look look() {
        return server.mailbox().after(null, LONG_AGO, 10);
    }
}
