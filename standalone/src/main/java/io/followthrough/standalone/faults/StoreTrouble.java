package io.followthrough.standalone.faults;

import io.followthrough.standalone.faults.Row.Scene;
import io.followthrough.standalone.faults.Row.Seen;
import java.time.Duration;
import java.util.ArrayList;

/** A network that is slow, or that loses the answers of parts which did what they were asked. */
final class StoreTrouble {

    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final Duration BETWEEN_FORMS = Duration.ofMillis(100);
    private static final int LOST_OF = 12;

    private StoreTrouble() {}

    static Seen slow(Scene scene) {
        try (var customers = new Customers(scene.plant()).come(8, BETWEEN_FORMS)) {
            Patience.until("forms come in", Duration.ofMinutes(1), () -> customers.acknowledged.size() > 50);
            var away = scene.away(180);
            scene.plant().toStore.delays(SLOW);
            Patience.pass(away);
            scene.plant().toStore.isWell();
            customers.leave();
            var broken = new ArrayList<String>();
            Rows.late(customers, broken);
            return Rows.balanced(
                    scene, customers, broken, "2 s late with each answer for %d s; ".formatted(away.toSeconds()));
        } finally {
            scene.plant().toStore.isWell();
        }
    }

    static Seen unknownOutcomes(Scene scene) {
        return answersLost(scene, scene.plant().toStore);
    }

    static Seen unknownOutcomesOfTheBroker(Scene scene) {
        return answersLost(scene, scene.plant().toBroker);
    }

    private static Seen answersLost(Scene scene, Wire wire) {
        try (var customers = new Customers(scene.plant()).come(8, BETWEEN_FORMS)) {
            Patience.until("forms come in", Duration.ofMinutes(1), () -> customers.acknowledged.size() > 50);
            var before = wire.lost();
            wire.losesOneAnswerOf(LOST_OF);
            Patience.pass(scene.away(60));
            wire.isWell();
            wire.cut();
            customers.leave();
            var broken = new ArrayList<String>();
            Rows.late(customers, broken);
            customers.comeAgain();
            var twice = scene.books().twice();
            if (twice > 0) {
                broken.add(twice + " taken in as two leads");
            }
            return Rows.balanced(scene, customers, broken, "%d answers lost; ".formatted(wire.lost() - before));
        } finally {
            wire.isWell();
        }
    }

    /** The broker is away and the mail server greylists whoever is due meanwhile. */
    static Seen brokerAwayAndGreylisted(Scene scene) {
        MailTrouble.hire(scene, 40);
        scene.plant().mailServerIs(MailServerMood.GREYLISTING);
        try (var customers = new Customers(scene.plant()).come(40)) {
            scene.plant().broker.kill();
            var away = scene.away(75);
            for (var step = 0; step < 5; step++) {
                scene.desk().advance("PT20M");
                Patience.pass(away.dividedBy(5));
            }
            scene.plant().broker.start();
            var broken = new ArrayList<String>();
            var all = Patience.comes(Duration.ofMinutes(3), () -> {
                scene.desk().advance("PT20M");
                return scene.books().mailedTo().keySet().containsAll(customers.acknowledged);
            });
            if (!all) {
                broken.add("not everybody got the first e-mail");
            }
            scene.plant().mailServerIs(MailServerMood.WELL);
            var states = DueMails.firstStates(scene, customers.acknowledged);
            if (states.containsKey("UNCONFIRMED")) {
                broken.add(states.get("UNCONFIRMED") + " unconfirmed");
            }
            return Rows.balanced(
                    scene, customers, broken, "away %d s; first e-mails %s; ".formatted(away.toSeconds(), states));
        } finally {
            scene.plant().mailServerIs(MailServerMood.WELL);
        }
    }
}
