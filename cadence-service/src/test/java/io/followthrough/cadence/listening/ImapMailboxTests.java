package io.followthrough.cadence.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.followthrough.cadence.domain.listening.Clues;
import io.followthrough.cadence.domain.listening.Heard;
import io.followthrough.cadence.domain.listening.Hearing;
import io.followthrough.kit.messaging.EnvironmentDownException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
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
    void whatIsWrittenBehindALargePhotoIsRead() throws MessagingException {
        var photo = "/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRof\r\n".repeat(20_000);
        var raw = String.join(
                "\r\n",
                "Subject: photo",
                "MIME-Version: 1.0",
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "Content-Type: image/jpeg; name=IMG_1.jpeg",
                "Content-Transfer-Encoding: base64",
                "",
                photo + "--b",
                "Content-Type: text/plain",
                "",
                "See the photo. Please remove me from your list.",
                "--b--",
                "");
        server.getUserManager()
                .getUser("listener")
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
        arrive("next");

        var look = mailbox.after(null, LONG_AGO, 10);

        var letter = MimeLetters.read(raw(look.arrivals().getFirst()), Instant.now());
        assertThat(letter.text()).contains("Please remove me from your list.");
        assertThat(letter.attached()).containsExactly("IMG_1.jpeg");
        assertThat(Hearing.of(letter, Clues.in(letter))).isInstanceOf(Heard.OptOut.class);
        assertThat(subjects(look)).containsExactly("photo", "next");
    }

    @Test
    void aWrongSettingIsToldAsWhatItIs() {
        assertThat(trouble("imaps", "secret", "INBOX")).contains("no TLS is spoken there");
        assertThat(trouble("imap", "wrong", "INBOX")).contains("the sign-in is refused");
        assertThat(trouble("imap", "secret", "Replies")).contains("there is no folder Replies");
    }

    private String trouble(String protocol, String password, String folder) {
        var wrong = new ImapMailbox(new Account(
                protocol,
                "127.0.0.1",
                server.getImap().getPort(),
                "listener",
                password,
                folder,
                Duration.ofSeconds(5)));
        var away = catchThrowableOfType(MailboxAwayException.class, () -> wrong.after(null, LONG_AGO, 10));
        assertThat(away.isOfSettings()).isTrue();
        assertThat(away).hasMessageContaining("listener@127.0.0.1").hasMessageNotContaining("wrong");
        return away.getMessage();
    }

    @Test
    void aServerThatIsAwayIsWaitedFor() {
        server.stop();

        assertThatThrownBy(() -> mailbox.after(null, LONG_AGO, 10))
                .isInstanceOf(EnvironmentDownException.class)
                .hasMessageContaining("listener@127.0.0.1")
                .hasMessageContaining("nobody takes connections at that port")
                .hasMessageNotContaining("secret")
                .satisfies(away ->
                        assertThat(((MailboxAwayException) away).isOfSettings()).isFalse());
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
