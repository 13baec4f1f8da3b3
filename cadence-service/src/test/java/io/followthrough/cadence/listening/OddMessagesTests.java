package io.followthrough.cadence.listening;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.followthrough.cadence.domain.listening.Letter;
import io.followthrough.kit.messaging.EnvironmentDownException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One odd message never makes us deaf for those behind it. */
class OddMessagesTests {

    private final GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
    private final MemoryBooks books = new MemoryBooks();
    private final RememberingListener listener = new RememberingListener();

    @BeforeEach
    void start() {
        server.start();
        server.setUser("replies@sales.example", "listener", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "To: undisclosed-recipients:;",
                "To: Friends: ann@example.com, bob@example.com;, carl@example.com",
                "From: MAILER-DAEMON <>",
                "From: <a b@c>",
                "From: <>",
                "To: \"unbalanced <x@y>",
                "Reply-To: @@@",
                "Date: yesterday",
                "Content-Type: multipart/mixed",
                "Content-Type: text/plain; charset=\"\u0000nonsense\"",
                "Content-Transfer-Encoding: base65",
                "In-Reply-To: <<<>>>",
                "Subject: =?utf-8?b?*broken*?="
            })
    void whatComesBehindAnOddMessageIsHeard(String odd) throws MessagingException {
        arrives("From: ann@example.com\r\nSubject: first\r\n\r\nHello\r\n");
        arrives(odd + "\r\n\r\nOdd\r\n");
        arrives("From: ann@example.com\r\nSubject: last\r\n\r\nHello\r\n");

        watch(listener).look();

        assertThat(listener.subjects).hasSize(3).startsWith("first").endsWith("last");
        assertThat(books.pulse("").waiting()).isZero();
    }

    @Test
    void whatMakesUsStumbleIsKeptAndPassed() throws MessagingException {
        arrives("From: ann@example.com\r\nSubject: bad\r\n\r\nHello\r\n");
        arrives("From: ann@example.com\r\nSubject: good\r\n\r\nHello\r\n");
        var stumbling = new RememberingListener() {
            @Override
            public Taken hear(String letterId, Letter letter, Instant at) {
                if (letter.subject().equals("bad")) {
                    throw new IllegalStateException("a fault of ours");
                }
                return super.hear(letterId, letter, at);
            }
        };

        watch(stumbling).look();

        assertThat(stumbling.subjects).containsExactly("good");
        assertThat(stumbling.passedOver).isEqualTo(1);
        assertThat(books.newest(0, 10)).singleElement().satisfies(kept -> {
            assertThat(kept.reason()).isEqualTo("a fault of ours");
            assertThat(new String(books.raw(kept.id()).orElseThrow(), StandardCharsets.UTF_8))
                    .contains("Subject: bad");
        });
    }

    @Test
    void whileOurOwnStoreIsAwayNothingIsPassed() throws MessagingException {
        arrives("From: ann@example.com\r\nSubject: waits\r\n\r\nHello\r\n");
        var down = new boolean[] {true};
        var waiting = new RememberingListener() {
            @Override
            public Taken hear(String letterId, Letter letter, Instant at) {
                if (down[0]) {
                    throw new EnvironmentDownException("the store is away", null);
                }
                return super.hear(letterId, letter, at);
            }
        };
        var watch = watch(waiting);

        org.assertj.core.api.Assertions.assertThatThrownBy(watch::look).isInstanceOf(EnvironmentDownException.class);
        assertThat(books.count()).isZero();
        down[0] = false;
        watch.look();

        assertThat(waiting.subjects).containsExactly("waits");
    }

    @Test
    void whatAServerDoesNotGiveIsAskedForThreeTimesThenPassed() throws java.io.IOException {
        try (var unwilling = new ScriptedImap()) {
            unwilling
                    .on("UID SEARCH SINCE", "* SEARCH 12 13")
                    .on("UID SEARCH UID 12", "* SEARCH 12")
                    .on("UID SEARCH UID 13:*", "* SEARCH 13")
                    .on("UID FETCH 12", "NO [UNAVAILABLE] not now")
                    .on(
                            "UID FETCH 13 (UID INTERNALDATE",
                            "* 3 FETCH (UID 13 INTERNALDATE \"03-Mar-2026 08:00:00 +0000\" BODY[]<0> "
                                    + ScriptedImap.literal("Subject: next\r\n\r\nText\r\n") + ")");
            var watch = new MailboxWatch(
                    "box", unwilling.mailbox(), new MailboxWatch.Books(books, books, books), listener, clocks());

            watch.look();
            watch.look();
            assertThat(listener.subjects).isEmpty();
            assertThat(watch.pulse().waiting()).isEqualTo(2);
            watch.look();

            assertThat(listener.subjects).containsExactly("next");
            assertThat(books.newest(0, 10))
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.reason()).contains("not now"));
        }
    }

    @Test
    void aServerThatNumbersItsMessagesAnewTellsNothingNew() throws MessagingException {
        arrives("Subject: first\r\n\r\nText\r\n");
        var watch = watch(listener);
        watch.look();
        var seen = books.find("box").orElseThrow();
        books.save("box", new Position(seen.validity() + 1, seen.uid(), seen.receivedAt()), seen.receivedAt());
        arrives("Subject: second\r\n\r\nText\r\n");

        watch.look();

        assertThat(listener.subjects).containsExactly("first", "second");
        assertThat(books.find("box").orElseThrow().validity()).isEqualTo(seen.validity());
    }

    private MailboxWatch watch(RememberingListener told) {
        var mailbox = new ImapMailbox(new Account(
                "imap", "127.0.0.1", server.getImap().getPort(), "listener", "secret", "INBOX", Duration.ofSeconds(5)));
        return new MailboxWatch("box", mailbox, new MailboxWatch.Books(books, books, books), told, clocks());
    }

    static MailboxWatch.Clocks clocks() {
        return new MailboxWatch.Clocks(InstantSource.system(), InstantSource.system(), Duration.ofDays(2));
    }

    private void arrives(String raw) throws MessagingException {
        server.getUserManager()
                .getUser("listener")
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
    }
}
