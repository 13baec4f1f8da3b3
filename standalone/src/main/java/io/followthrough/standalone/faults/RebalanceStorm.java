package io.followthrough.standalone.faults;

import io.followthrough.standalone.faults.Row.Scene;
import io.followthrough.standalone.faults.Row.Seen;
import java.time.Duration;
import java.util.List;

/** A second instance of the services comes and goes: stopped, killed, and frozen until its partitions are given to the other. */
final class RebalanceStorm {

    private static final Duration STAY = Duration.ofSeconds(2);

    private RebalanceStorm() {}

    static Seen tried(Scene scene) {
        var customers = new Customers(scene.plant()).come(8, Duration.ofMillis(100));
        var comings = 0;
        try (customers;
                var second = scene.plant().secondServices()) {
            Patience.until("forms come in", Duration.ofMinutes(1), () -> customers.acknowledged.size() > 50);
            var end = System.nanoTime() + scene.away(60).toNanos();
            while (comings < 2 || System.nanoTime() < end) {
                second.start();
                Patience.pass(STAY);
                if (comings++ % 2 == 0) {
                    second.stop();
                } else {
                    second.kill();
                }
            }
            second.start();
            Patience.pass(STAY);
            second.freeze();
            Patience.pass(scene.away(60)); // longer than the 45 s after which a member counts as gone
            second.thaw();
            Patience.pass(STAY);
            customers.leave();
            return Rows.balanced(
                    scene,
                    customers,
                    List.of(),
                    "came %d times, then stood still for %d s; "
                            .formatted(comings, scene.away(60).toSeconds()));
        }
    }
}
