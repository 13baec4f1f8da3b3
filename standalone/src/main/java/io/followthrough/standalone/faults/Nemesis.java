package io.followthrough.standalone.faults;

import io.followthrough.standalone.faults.Row.Scene;
import io.followthrough.standalone.faults.Row.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Hurts a part every 5 to 15 s for as long as it is told to; then all is healed, drained and counted. */
final class Nemesis {

    private final SplittableRandom random;
    private final Scene scene;
    private int kills;
    private int freezes;

    Nemesis(long seed, Scene scene) {
        this.random = new SplittableRandom(seed);
        this.scene = scene;
    }

    Seen rage(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        var broken = new ArrayList<String>();
        try (var customers = new Customers(scene.plant()).come(4, Duration.ofMillis(200))) {
            while (System.nanoTime() < end) {
                Patience.pass(Duration.ofSeconds(random.nextInt(5, 16)));
                hurt(customers);
            }
            customers.leave();
            Rows.late(customers, broken);
            return Rows.balanced(
                    scene,
                    customers,
                    broken,
                    "%d freezes, %d kills in %d min; ".formatted(freezes, kills, time.toMinutes()));
        }
    }

    private void hurt(Customers customers) {
        var plant = scene.plant();
        var victim =
                List.of(plant.broker, plant.store, plant.mail, plant.services).get(random.nextInt(4));
        if (victim == plant.services) {
            customers.withoutAnswers(() -> hurt(victim));
        } else {
            hurt(victim);
        }
    }

    private void hurt(Child victim) {
        if (random.nextInt(3) > 0) {
            freezes++;
            victim.freeze();
            Patience.pass(Duration.ofSeconds(random.nextInt(1, 12)));
            victim.thaw();
        } else {
            kills++;
            victim.kill();
            victim.start();
        }
    }
}
