package io.followthrough.cadence.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.followthrough.kit.messaging.EnvironmentDownException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading a folder over IMAP, from where it was left. */
class ImapMailboxTests {

    private static final Instant LONG_AGO = Instant.EPOCH.plus(Duration.ofDays(2));

    private final GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
    private ImapMailbox mailbox;

    @BeforeEach
    void start() {
        server.start();
        server.setUser("replies@sales.example", "listener", "secret");
        mailbox = new ImapMailbox(new Account(
                "imap", "127.0.0.1", server.getImap().getPort(), "listener", "secret", "INBOX", Duration.ofSeconds(5)));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whatWasReadIsNotReadAgainAndBatchesFollowOneAnother() {
        arrive("one", "two", "three");

        var first = mailbox.after(null, LONG_AGO, 2);
        var rest = mailbox.after(first.arrivals().getLast().position(), LONG_AGO, 2);

        assertThat(subjects(first)).containsExactly("one", "two");
        assertThat(first.thereIsMore()).isTrue();
        assertThat(subjects(rest)).containsExactly("three");
        assertThat(rest.thereIsMore()).isFalse();
        var last = rest.arrivals().getLast().position();
        assertThat(mailbox.after(last, LONG_AGO, 2).arrivals()).isEmpty();
        arrive("four");
        assertThat(subjects(mailbox.after(last, LONG_AGO, 2))).containsExactly("four");
    }

    @Test
    void whenTheNumbersMeanSomethingElseTheFolderIsReadAnew() {
        arrive("one", "two");
        var last = mailbox.after(null, LONG_AGO, 10).arrivals().getLast().position();

        var other = new Position(last.validity() + 1, last.uid(), last.receivedAt());

        assertThat(subjects(mailbox.after(other, LONG_AGO, 10))).containsExactly("one", "two");
    }

    @Test
    void theFirstLookPassesOverWhatIsOld() {
        arrive("one");

        assertThat(mailbox.after(null, Instant.now().plus(Duration.ofDays(3)), 10)
                        .arrivals())
                .isEmpty();
    }

    @Test
    void ofAHugeMessageTheBeginningIsRead() {
        arrive("huge " + "x".repeat(2_000_000));

        var arrival = mailbox.after(null, LONG_AGO, 10).arrivals().getFirst();

        assertThat(raw(arrival)).hasSize(512 * 1024);
        assertThat(MimeLetters.read(raw(arrival), Instant.now()).subject()).startsWith("huge");
    }

    @Test
    void aServerThatIsAwayIsWaitedFor() {
        server.stop();

        assertThatThrownBy(() -> mailbox.after(null, LONG_AGO, 10))
                .isInstanceOf(EnvironmentDownException.class)
                .hasMessageContaining("listener@127.0.0.1")
                .hasMessageNotContaining("secret");
    }

    private void arrive(String... subjects) {
        for (var subject : subjects) {
            server.getUserManager()
                    .getUser("listener")
                    .deliver(GreenMailUtil.createTextEmail(
                            "replies@sales.example", "ann@example.com", subject, "text", ServerSetup.SMTP));
        }
    }

    private static List<String> subjects(Look look) {
        return look.arrivals().stream()
                .map(arrival -> new String(raw(arrival), StandardCharsets.UTF_8))
                .map(raw -> raw.lines()
                        .filter(line -> line.startsWith("Subject: "))
                        .findFirst()
                        .orElse("")
                        .substring("Subject: ".length()))
                .toList();
    }

    private static byte[] raw(Arrival arrival) {
        return ((Arrival.Whole) arrival).raw();
    }
}
