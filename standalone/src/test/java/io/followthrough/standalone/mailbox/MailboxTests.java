package io.followthrough.standalone.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTests {

    private static final Instant MONDAY_NINE = Instant.parse("2026-05-04T09:00:00Z");
    private static final Optional<String> ANYBODY = Optional.empty();

    @TempDir
    Path folder;

    @Test
    void aMailSentBySmtpIsInTheMailboxOfEachRecipientWhenTheSenderIsToldSo() throws Exception {
        var mailbox = mailbox();
        int port = freePort();
        try (var server = MailServer.start("127.0.0.1", port, mailbox)) {
            var message = message("""
                    From: Rep <rep@example.com>
                    To: Ann@Example.com, bob@example.org
                    Subject: Hello
                    List-Unsubscribe: <http://localhost/u>

                    Do you still look for something?
                    """);
            send(message, port);

            assertThat(mailbox.newest(Optional.of("ann@example.com"), 10))
                    .singleElement()
                    .satisfies(mail -> {
                        assertThat(mail.subject()).isEqualTo("Hello");
                        assertThat(mail.at()).isEqualTo(MONDAY_NINE);
                        assertThat(mail.text()).isEqualTo("Do you still look for something?");
                        assertThat(mail.headers()).containsEntry("List-Unsubscribe", "<http://localhost/u>");
                    });
            assertThat(mailbox.count(Optional.of("BOB@example.org"))).isEqualTo(1);
            assertThat(mailbox.count(ANYBODY)).isEqualTo(2);
        }
    }

    @Test
    void theMailOfEarlierRunsIsStillThereAndOlder() throws Exception {
        mailbox().keep(message("Subject: first\n\n"), "ann@example.com");
        var afterRestart = mailbox();
        afterRestart.keep(message("Subject: second\n\n"), "ann@example.com");
        assertThat(afterRestart.newest(ANYBODY, 10)).extracting(Mail::subject).containsExactly("second", "first");
    }

    @Test
    void theOldestGoWhenThereIsNoRoom() throws Exception {
        var mailbox = new Mailbox(folder, InstantSource.fixed(MONDAY_NINE), 2);
        for (var subject : new String[] {"first", "second", "third"}) {
            mailbox.keep(message("Subject: " + subject + "\n\n"), "ann@example.com");
        }
        assertThat(mailbox.newest(ANYBODY, 10)).extracting(Mail::subject).containsExactly("third", "second");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aMailThatCannotBeTakenApartIsKeptAndSaysSo() throws Exception {
        var mailbox = mailbox();
        mailbox.keep(
                message("Subject: odd\nContent-Type: text/plain; charset=no-such-charset\n\nhm"), "ann@example.com");
        assertThat(mailbox.newest(ANYBODY, 1)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("odd");
            assertThat(mail.text()).startsWith("This message cannot be taken apart");
        });
    }

    @Test
    void aMailOfHtmlAloneCanBeReadAsText() throws Exception {
        var mailbox = mailbox();
        mailbox.keep(
                message("Content-Type: text/html\n\n<style>p {}</style><p>Fish &amp; chips</p><p>for <b>you</b></p>"),
                "ann@example.com");
        assertThat(mailbox.newest(ANYBODY, 1)).singleElement().satisfies(mail -> {
            assertThat(mail.text()).isEqualTo("Fish & chips\nfor you");
            assertThat(mail.html()).contains("<b>you</b>");
        });
    }

    private Mailbox mailbox() {
        return Mailbox.keptIn(folder, InstantSource.fixed(MONDAY_NINE));
    }

    private static MimeMessage message(String text) throws Exception {
        var bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static void send(MimeMessage message, int port) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", port);
        try (var transport = Session.getInstance(properties).getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, message.getRecipients(Message.RecipientType.TO));
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
