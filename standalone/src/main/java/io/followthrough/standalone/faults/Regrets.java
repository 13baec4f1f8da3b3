package io.followthrough.standalone.faults;

import io.followthrough.standalone.faults.Row.Scene;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every few seconds one of those who were acknowledged takes consent back. */
final class Regrets implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofSeconds(3);

    private final Scene scene;
    private final Customers customers;
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::regret);
    private volatile boolean going = true;

    Regrets(Scene scene, Customers customers) {
        this.scene = scene;
        this.customers = customers;
    }

    Regrets begin() {
        thread.start();
        return this;
    }

    private void regret() {
        while (going) {
            Patience.pass(BETWEEN);
            customers.acknowledged.stream()
                    .filter(email -> !heard.contains(email))
                    .findAny()
                    .filter(email -> takenBack(scene, email))
                    .ifPresent(heard::add);
        }
    }

    /** @return whether it was acknowledged */
    static boolean takenBack(Scene scene, String email) {
        return scene.desk()
                        .post("INTAKE", "/v1/activities", """
                        {"kind": "CONSENT_WITHDRAWN", "person": {"email": "%s"}}
                        """.formatted(email))
                        .status()
                == 202;
    }

    /** How many were told that it was heard. */
    int heard() {
        return heard.size();
    }

    /** Who of them has got more e-mails since. */
    List<String> mailedMoreThan(Map<String, Integer> before) {
        var now = scene.books().mailedTo();
        return heard.stream()
                .filter(email -> now.getOrDefault(email, 0) > before.getOrDefault(email, 0))
                .toList();
    }

    void leave() {
        going = false;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        going = false;
    }
}
