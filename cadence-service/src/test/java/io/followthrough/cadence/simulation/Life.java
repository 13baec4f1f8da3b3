package io.followthrough.cadence.simulation;

import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.application.MailServer;
import io.followthrough.cadence.application.RepCalendars;
import io.followthrough.kit.messaging.EventPublisher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * The life of one instance. Whatever it does to the world passes through here, and may be the last thing it does: the kill
 * comes before the effect or right after it, so that nobody hears of it. Afterwards nothing has any effect.
 */
final class Life {

    /** No code catches it. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    private static final double CHANCE = 0.01;

    private final Random random;
    private final double chance;
    private volatile boolean over;

    private Life(long seed, double chance) {
        this.random = new Random(seed);
        this.chance = chance;
    }

    static Life mortal(long seed) {
        return new Life(seed, CHANCE);
    }

    static Life safe() {
        return new Life(0, 0);
    }

    boolean isOver() {
        return over;
    }

    /** Lets the others have a turn. */
    static void pause() {
        LockSupport.parkNanos(200_000);
    }

    FollowUps guard(FollowUps followUps) {
        return guard(FollowUps.class, followUps);
    }

    RepCalendars guard(RepCalendars calendars) {
        return guard(RepCalendars.class, calendars);
    }

    EventPublisher guard(EventPublisher publisher) {
        return guard(EventPublisher.class, publisher);
    }

    MailServer guard(MailServer server) {
        return guard(MailServer.class, server);
    }

    private <T> T guard(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, inputs) -> {
                    live();
                    try {
                        var result = method.invoke(real, inputs);
                        live();
                        return result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    private synchronized void live() {
        over = over || random.nextDouble() < chance;
        if (over) {
            throw new Killed();
        }
    }
}
