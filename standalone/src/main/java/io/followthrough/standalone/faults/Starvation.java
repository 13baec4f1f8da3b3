package io.followthrough.standalone.faults;

import io.followthrough.standalone.faults.Row.Scene;
import io.followthrough.standalone.faults.Row.Seen;
import java.time.Duration;
import java.util.ArrayList;

/** The services with less memory than they need, while people's forms wait to be handled. */
final class Starvation {

    private static final String TOO_LITTLE = "-Xmx96m";
    private static final int OUT_OF_MEMORY = 3;

    private Starvation() {}

    static Seen tried(Scene scene) {
        var services = scene.plant().services;
        try (var customers = new Customers(scene.plant()).come(60)) {
            services.kill();
            var broken = new ArrayList<String>();
            var begin = System.nanoTime();
            try {
                services.start(TOO_LITTLE);
                broken.add("got ready with " + TOO_LITTLE);
                services.kill();
            } catch (IllegalStateException ended) {
                if (services.isAlive()) {
                    broken.add("neither ready nor ended");
                    services.kill();
                } else if (services.status() != OUT_OF_MEMORY) {
                    broken.add("exit status " + services.status());
                }
            }
            var after = Duration.ofNanos(System.nanoTime() - begin);
            services.start();
            customers.come(30);
            return Rows.balanced(
                    scene,
                    customers,
                    broken,
                    "with %s the process ended after %.1f s; ".formatted(TOO_LITTLE, after.toMillis() / 1000.0));
        }
    }
}
