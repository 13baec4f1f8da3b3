package io.followthrough.cadence.listening;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxIdleTests {

    private static final String SIGN = "something arrived";

    private final GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
    private final BlockingQueue<String> signs = new LinkedBlockingQueue<>();
    private MailboxIdle idle;

    @BeforeEach
    void start() {
        server.start();
        server.setUser("replies@sales.example", "listener", "secret");
    }

    /** @param betweenTries so long that a new connection cannot be what gives the sign, unless that is the question */
    private void listen(Duration betweenTries) throws InterruptedException {
        var account = new Account(
                "imap", "127.0.0.1", server.getImap().getPort(), "listener", "secret", "INBOX", Duration.ofSeconds(5));
        idle = new MailboxIdle(account, betweenTries, () -> signs.add(SIGN));
        idle.start();
        assertThat(sign()).as("what came before is looked for at once").isEqualTo(SIGN);
    }

    @AfterEach
    void stop() {
        idle.stop();
        server.stop();
    }

    @Test
    void whatArrivesIsToldAtOnceEachTime() throws InterruptedException {
        listen(Duration.ofHours(1));

        assertThat(signOfWhatArrives()).isEqualTo(SIGN);
        signs.clear();
        assertThat(signOfWhatArrives()).isEqualTo(SIGN);
    }

    @Test
    void aServerThatWasAwayIsListenedToAgain() throws InterruptedException {
        listen(Duration.ofMillis(50));
        var port = server.getImap().getPort();
        server.stop();
        signs.clear();
        var back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        try {
            back.start();
            back.setUser("replies@sales.example", "listener", "secret");

            assertThat(sign()).as("it may have missed something").isEqualTo(SIGN);
        } finally {
            back.stop();
        }
    }

    @Test
    void whoStopsIsNotToldAnyMore() throws InterruptedException {
        listen(Duration.ofHours(1));
        idle.stop();

        assertThat(idle.isRunning()).isFalse();
        signs.clear();
        arrive();
        assertThat(signs.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    private String sign() throws InterruptedException {
        return signs.poll(20, TimeUnit.SECONDS);
    }

    /**
     * This server keeps to itself, about once in a hundred times, what arrives while it is just being asked to tell; the regular look is
     * for that. What arrives next is told.
     */
    private String signOfWhatArrives() throws InterruptedException {
        String sign = null;
        for (var messages = 0; messages < 10 && sign == null; messages++) {
            arrive();
            sign = signs.poll(10, TimeUnit.SECONDS);
        }
        return sign;
    }

    private void arrive() {
        server.getUserManager()
                .getUser("listener")
                .deliver(GreenMailUtil.createTextEmail(
                        "replies@sales.example", "ann@example.com", "hello", "text", ServerSetup.SMTP));
    }
}
