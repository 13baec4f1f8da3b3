package io.followthrough.standalone.faults;

import io.followthrough.standalone.faults.Row.Scene;
import io.followthrough.standalone.faults.Row.Seen;
import java.time.Duration;
import java.util.ArrayList;

/** The services are there first; broker and store come later. */
final class Early {

    private Early() {}

    static Seen services(Scene scene) {
        var plant = scene.plant();
        plant.services.stop();
        plant.store.stop();
        plant.broker.stop();
        plant.services.launch();
        Patience.pass(scene.away(40));
        var broken = new ArrayList<String>();
        if (!plant.services.isAlive()) {
            broken.add("the services ended: " + plant.services.printed());
        }
        if (scene.desk().isReady("INTAKE")) {
            broken.add("ready without a broker");
        }
        plant.broker.start();
        Patience.pass(scene.away(10));
        plant.store.start();
        var begin = System.nanoTime();
        plant.services.awaitReady();
        var ready = Duration.ofNanos(System.nanoTime() - begin);
        try (var customers = new Customers(plant).come(10)) {
            return Rows.balanced(
                    scene,
                    customers,
                    broken,
                    "ready by itself %.1f s after the store; ".formatted(ready.toMillis() / 1000.0));
        }
    }
}
