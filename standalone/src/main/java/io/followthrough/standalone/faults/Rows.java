package io.followthrough.standalone.faults;

import io.followthrough.standalone.faults.Row.Scene;
import io.followthrough.standalone.faults.Row.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Parts that are killed, frozen and stopped while forms come in. */
final class Rows {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);
    private static final Duration BETWEEN_FORMS = Duration.ofMillis(100);

    private Rows() {}

    static Seen sentAgain(Scene scene) {
        try (var customers = new Customers(scene.plant()).come(64, Duration.ZERO)) {
            Patience.until("forms come in", Duration.ofMinutes(1), () -> customers.acknowledged.size() > 100);
            scene.plant().services.kill();
            customers.leave();
            scene.plant().services.start();
            customers.comeAgain();
            var broken = new ArrayList<String>();
            if (customers.acknowledged.size() != customers.sent.size()) {
                broken.add((customers.sent.size() - customers.acknowledged.size()) + " not taken in the second time");
            }
            var twice = scene.books().twice();
            if (twice > 0) {
                broken.add(twice + " taken in as two leads");
            }
            return balanced(scene, customers, broken, "");
        }
    }

    static Seen killedWhileTaking(Scene scene) {
        try (var customers = new Customers(scene.plant()).come(64, Duration.ZERO)) {
            Patience.until("forms come in", Duration.ofMinutes(1), () -> customers.acknowledged.size() > 100);
            scene.plant().services.kill();
            customers.leave();
            scene.plant().services.start();
            return balanced(scene, customers, List.of(), "");
        }
    }

    static Seen killedWhileQualifying(Scene scene) {
        try (var customers = new Customers(scene.plant()).come(8, Duration.ZERO)) {
            Patience.until("forms come in", Duration.ofMinutes(1), () -> customers.acknowledged.size() > 300);
            customers.leave();
            for (int times = 0; times < 2; times++) {
                scene.plant().services.kill();
                scene.plant().services.start();
            }
            return balanced(scene, customers, List.of(), "killed twice. ");
        }
    }

    static Seen frozen(Scene scene, Child part, int seconds, String watched, boolean readinessTells) {
        try (var customers = new Customers(scene.plant()).come(8, BETWEEN_FORMS)) {
            var away = scene.away(seconds);
            var begin = System.nanoTime();
            part.freeze();
            var down = Patience.comes(away, () -> !scene.desk().isReady(watched));
            var downAfter = Duration.ofNanos(System.nanoTime() - begin);
            var rest = away.minus(downAfter);
            Patience.pass(rest.isNegative() ? Duration.ZERO : rest);
            part.thaw();
            begin = System.nanoTime();
            var up = Patience.comes(Duration.ofMinutes(1), () -> scene.desk().isReady(watched));
            var upAfter = Duration.ofNanos(System.nanoTime() - begin);
            customers.leave();
            var broken = new ArrayList<String>();
            if (readinessTells && !down) {
                broken.add("readiness stayed up");
            }
            if (!up) {
                broken.add("readiness did not come back");
            }
            late(customers, broken);
            return balanced(
                    scene,
                    customers,
                    broken,
                    "away %d s; down after %.1f s, up after %.1f s; "
                            .formatted(away.toSeconds(), downAfter.toMillis() / 1000.0, upAfter.toMillis() / 1000.0));
        }
    }

    static Seen eachFrozen(Scene scene) {
        var seen = List.of(
                frozen(scene, scene.plant().store, 60, "QUALIFICATION", true),
                frozen(scene, scene.plant().broker, 60, "INTAKE", true),
                frozen(scene, scene.plant().mail, 60, "CADENCE", false));
        return new Seen(
                "store: " + seen.get(0).text() + " Broker: " + seen.get(1).text() + " Mail server: "
                        + seen.get(2).text(),
                seen.stream().flatMap(part -> part.broken().stream()).toList());
    }

    static Seen brokerKilled(Scene scene) {
        try (var customers = new Customers(scene.plant()).come(8, BETWEEN_FORMS)) {
            Patience.until("forms come in", Duration.ofMinutes(1), () -> customers.acknowledged.size() > 50);
            scene.plant().broker.kill();
            Patience.pass(scene.away(5));
            scene.plant().broker.start();
            var before = customers.acknowledged.size();
            var back = Patience.comes(Duration.ofMinutes(2), () -> customers.acknowledged.size() > before + 20);
            customers.leave();
            return balanced(
                    scene, customers, back ? List.of() : List.of("forms are not taken in after the restart"), "");
        }
    }

    static Seen stoppedUnderLoad(Scene scene) {
        try (var customers = new Customers(scene.plant()).come(16, Duration.ZERO)) {
            Patience.until("forms come in", Duration.ofMinutes(1), () -> customers.acknowledged.size() > 100);
            var stopped = scene.plant().services.stop();
            customers.leave();
            scene.plant().services.start();
            var broken = new ArrayList<String>();
            // 143: ended by SIGTERM, its hooks done. A halt by the deadline has a status of its own.
            if (stopped.status() != 143 && stopped.status() != 0) {
                broken.add("exit status " + stopped.status());
            }
            return balanced(
                    scene,
                    customers,
                    broken,
                    "stopped after %.1f s; ".formatted(stopped.took().toMillis() / 1000.0));
        }
    }

    static void late(Customers customers, List<String> broken) {
        // What a loaded machine adds is not the system's patience.
        if (customers.slowest().compareTo(LONGEST_ANSWER.plusSeconds(1)) > 0) {
            broken.add("the slowest answer took " + customers.slowest().toMillis() + " ms");
        }
    }

    static Seen balanced(Scene scene, Customers customers, List<String> broken, String before) {
        var balance = scene.books().balance(customers.acknowledged);
        var all = new ArrayList<>(broken);
        all.addAll(balance.faults());
        return new Seen(before + customers.told() + "; " + balance.told() + ".", all);
    }
}
