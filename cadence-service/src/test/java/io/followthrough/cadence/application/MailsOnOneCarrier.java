package io.followthrough.cadence.application;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.followthrough.cadence.application.MailServer.Handover;
import io.followthrough.cadence.mail.SampleMailServer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** A process whose virtual threads have one carrier, which somebody's class loading holds for good. It sends e-mails. */
final class MailsOnOneCarrier {

    private static final int AT_ONCE = 10;
    private static final CountDownLatch HELD = new CountDownLatch(1);

    private MailsOnOneCarrier() {}

    /** A class whose initialisation waits: below it lies a native frame, so its thread cannot leave the carrier. */
    static final class NeverReady {
        static {
            HELD.countDown();
            while (HELD.getCount() == 0) {
                LockSupport.park();
            }
        }

        private NeverReady() {}

        static void touch() {}
    }

    public static void main(String[] arguments) throws InterruptedException {
        Thread.ofVirtual().start(NeverReady::touch);
        HELD.await();
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        var sender = SampleMailServer.onPort(server.getSmtp().getPort());
        int mails = Integer.parseInt(arguments[0]);
        for (int first = 0; first < mails; first += AT_ONCE) {
            var batch = IntStream.range(first, first + AT_ONCE)
                    .mapToObj(MailsOnOneCarrier::email)
                    .toList();
            new Hands(AT_ONCE, Duration.ofMinutes(1))
                    .map(batch, sender::hand, (mail, late) -> {})
                    .values()
                    .forEach(MailsOnOneCarrier::requireTaken);
        }
        if (!server.waitForIncomingEmail(Duration.ofSeconds(5).toMillis(), mails)) {
            throw new IllegalStateException("only " + server.getReceivedMessages().length + " came");
        }
        System.out.println("sent " + mails);
        System.exit(0);
    }

    private static Email email(int number) {
        return new Email(
                number + "@sales.example",
                null,
                "Ben",
                "ben@sales.example",
                null,
                "ann@example.com",
                "Subject " + number,
                "Text",
                "<p>Text</p>",
                "https://follow.example/unsubscribe/" + number);
    }

    private static void requireTaken(Handover handover) {
        if (!(handover instanceof Handover.Taken)) {
            throw new IllegalStateException(handover.toString());
        }
    }
}
