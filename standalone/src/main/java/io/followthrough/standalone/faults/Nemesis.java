package io.followthrough.standalone.faults;

import io.followthrough.standalone.faults.Row.Scene;
import io.followthrough.standalone.faults.Row.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Hurts a part every 5 to 15 s for as long as it is told to, lets hours pass in between, so that contacts become due, and has some
 * people take their consent back; then all is healed, drained and counted.
 */
final class Nemesis {

    private static final int ROOM_FOR = 400;
    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final int LOST_OF = 15;
    private static final List<MailServerMood> MOODS = List.of(
            MailServerMood.SILENT,
            MailServerMood.TOO_BUSY,
            MailServerMood.GREYLISTING,
            MailServerMood.GONE_AFTER_MESSAGE);

    private final SplittableRandom random;
    private final Scene scene;
    private final Map<String, Integer> blows = new TreeMap<>();
    private int hours;

    Nemesis(long seed, Scene scene) {
        this.random = new SplittableRandom(seed);
        this.scene = scene;
    }

    Seen rage(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        var broken = new ArrayList<String>();
        MailTrouble.hire(scene, ROOM_FOR);
        try (var customers = new Customers(scene.plant()).come(4, Duration.ofMillis(200));
                var regrets = new Regrets(scene, customers).begin()) {
            while (System.nanoTime() < end) {
                Patience.pass(Duration.ofSeconds(random.nextInt(5, 16)));
                hurt(customers);
                if (random.nextInt(3) == 0) {
                    pass(random.nextInt(1, 9));
                }
            }
            customers.leave();
            regrets.leave();
            Rows.late(customers, broken);
            var drained = Rows.balanced(scene, customers, broken, told(time));
            broken.addAll(drained.broken());
            var after = aftermath(regrets, broken);
            return new Seen(drained.text() + after, broken.stream().distinct().toList());
        }
    }

    /** Two quiet days, in which nobody who took consent back is written to; then every figure is counted again. */
    private String aftermath(Regrets regrets, List<String> broken) {
        var before = scene.books().mailedTo();
        scene.desk().advance("P2D");
        var bothered = regrets.mailedMoreThan(before);
        if (!bothered.isEmpty()) {
            broken.add("e-mailed though they had taken their consent back: " + bothered);
        }
        var figures = Recount.comparedWithACountFromTheBeginning(scene, broken);
        var account = new Contacts(scene.desk(), scene.books()).account();
        broken.addAll(account.faults());
        return " %d took their consent back; two days later contacts by e-mail: %s; %s."
                .formatted(regrets.heard(), account.states(), figures);
    }

    private String told(Duration time) {
        var told = blows.entrySet().stream()
                .map(blow -> blow.getKey() + " " + blow.getValue())
                .collect(Collectors.joining(", "));
        return "%s in %d min, in which %d h passed; ".formatted(told, time.toMinutes(), hours);
    }

    private void pass(int some) {
        // While parts have only just come back the clock may take longer than anybody waits.
        if (scene.desk()
                        .post("PAGE", "/clock", "{\"advance\": \"PT" + some + "H\"}")
                        .status()
                == 200) {
            hours += some;
        }
    }

    private void hurt(Customers customers) {
        var plant = scene.plant();
        var kind = random.nextInt(16);
        var victim = part(random.nextInt(4));
        if (kind < 6) {
            counted("freezes");
            withoutAnswersOf(victim, customers, () -> freeze(victim));
        } else if (kind < 9) {
            counted("kills");
            withoutAnswersOf(victim, customers, () -> kill(victim));
        } else if (kind < 11) {
            counted("two at once");
            var other = part((number(victim) + random.nextInt(1, 4)) % 4);
            customers.withoutAnswers(() -> {
                other.freeze();
                victim.kill();
                victim.launch();
                Patience.pass(seconds(12));
                other.thaw();
                victim.awaitReady();
            });
        } else if (kind < 13) {
            counted("moods of the mail server");
            plant.mailServerIs(MOODS.get(random.nextInt(MOODS.size())));
            Patience.pass(seconds(20));
            plant.mailServerIs(MailServerMood.WELL);
        } else {
            wire(kind == 15 ? plant.toBroker : plant.toStore, kind == 13);
        }
    }

    private void wire(Wire wire, boolean slow) {
        counted(slow ? "slow wires" : "wires that lose answers");
        if (slow) {
            wire.delays(SLOW);
        } else {
            wire.losesOneAnswerOf(LOST_OF);
        }
        Patience.pass(seconds(20));
        wire.isWell();
        if (random.nextBoolean()) {
            counted("cut wires");
            wire.cut();
        }
    }

    /** What callers wait while the services themselves stand still says nothing. */
    private void withoutAnswersOf(Child victim, Customers customers, Runnable blow) {
        if (victim == scene.plant().services) {
            customers.withoutAnswers(blow);
        } else {
            blow.run();
        }
    }

    private Child part(int number) {
        var plant = scene.plant();
        return List.of(plant.broker, plant.store, plant.mail, plant.services).get(number);
    }

    private int number(Child victim) {
        var plant = scene.plant();
        return List.of(plant.broker, plant.store, plant.mail, plant.services).indexOf(victim);
    }

    private void freeze(Child victim) {
        victim.freeze();
        Patience.pass(seconds(12));
        victim.thaw();
    }

    private static void kill(Child victim) {
        victim.kill();
        victim.start();
    }

    private Duration seconds(int most) {
        return Duration.ofSeconds(random.nextInt(1, most));
    }

    private void counted(String blow) {
        blows.merge(blow, 1, Integer::sum);
    }
}
