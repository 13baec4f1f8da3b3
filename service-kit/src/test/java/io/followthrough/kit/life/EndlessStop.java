package io.followthrough.kit.life;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A process whose end hangs, as it does when a library waits for a lock that nobody gives back. */
final class EndlessStop {

    private EndlessStop() {}

    public static void main(String[] arguments) throws InterruptedException {
        StopDeadline.set(Duration.ofMillis(Long.parseLong(arguments[0])));
        if (arguments[1].equals("hanging")) {
            Runtime.getRuntime().addShutdownHook(new Thread(EndlessStop::hang));
        }
        System.out.println("ready");
        hang();
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }
}
