package io.followthrough.standalone.faults;

import io.followthrough.standalone.faults.Row.Scene;
import io.followthrough.standalone.faults.Row.Seen;
import java.time.Duration;
import java.util.ArrayList;

/** Three times as many people as the services were measured to answer at once. */
final class Overload {

    private static final int MANY = 64;
    private static final int TIMES = 3;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    private Overload() {}

    static Seen tried(Scene scene) {
        double capacity;
        try (var customers = new Customers(scene.plant()).come(MANY, Duration.ZERO)) {
            var measured = scene.away(10);
            Patience.pass(measured);
            customers.leave();
            capacity = customers.sent.size() / (double) measured.toSeconds();
        }
        // Each comes twice a second: so many are three times what was answered.
        var crowd = (int) Math.min(1_200, Math.ceil(capacity * TIMES / 2));
        try (var customers = new Customers(scene.plant()).come(crowd, Duration.ofMillis(500))) {
            Patience.pass(scene.away(60));
            customers.leave();
            var begin = System.nanoTime();
            var well = Patience.comes(RECOVERY, () -> answersAtOnce(scene));
            var recovered = Duration.ofNanos(System.nanoTime() - begin);
            var broken = new ArrayList<String>();
            if (customers.accepted99().compareTo(LONGEST) > 0) {
                broken.add("99 of 100 were taken in within "
                        + customers.accepted99().toMillis() + " ms");
            }
            if (customers.withoutRetryAfter.get() > 0) {
                broken.add(customers.withoutRetryAfter + " were refused without being told when to come again");
            }
            if (!scene.plant().services.isAlive()) {
                broken.add("the services ended");
            }
            if (!well) {
                broken.add("no quick answer within 10 s after it");
            }
            return Rows.balanced(
                    scene,
                    customers,
                    broken,
                    "%.0f forms/s measured, %d people then sent up to twice a second each for %d s; 99 of 100 taken in within %d ms; well again after %.1f s; "
                            .formatted(
                                    capacity,
                                    crowd,
                                    scene.away(60).toSeconds(),
                                    customers.accepted99().toMillis(),
                                    recovered.toMillis() / 1000.0));
        }
    }

    private static boolean answersAtOnce(Scene scene) {
        try (var one = new Customers(scene.plant()).come(1)) {
            return one.acknowledged.size() == 1 && one.slowest().compareTo(Duration.ofSeconds(1)) < 0;
        }
    }
}
