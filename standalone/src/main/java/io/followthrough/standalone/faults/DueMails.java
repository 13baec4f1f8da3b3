package io.followthrough.standalone.faults;

import io.followthrough.standalone.faults.Row.Scene;
import io.followthrough.standalone.faults.Row.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** E-mails become due while the broker is away. */
final class DueMails {

    private static final int PEOPLE = 60;
    private static final int STEPS = 10;

    private DueMails() {}

    static Seen brokerAway(Scene scene) {
        try (var customers = new Customers(scene.plant()).come(PEOPLE)) {
            scene.books().balance(customers.acknowledged);
            var before = scene.books().mails().size();
            scene.plant().broker.kill();
            var away = scene.away(75);
            for (int step = 0; step < STEPS; step++) {
                scene.desk().advance("PT8H");
                Patience.pass(away.dividedBy(STEPS));
            }
            var meanwhile = scene.books().mails().size() - before;
            scene.plant().broker.start();
            var broken = new ArrayList<String>();
            var settled = Patience.comes(
                    Duration.ofMinutes(2),
                    () -> !states(scene, customers.acknowledged).containsKey("SENDING"));
            var states = states(scene, customers.acknowledged);
            if (!settled) {
                broken.add("e-mails hang in hand");
            }
            if (meanwhile == 0) {
                broken.add("no e-mail left while the broker was away");
            }
            if (states.containsKey("UNCONFIRMED")) {
                broken.add(states.get("UNCONFIRMED") + " unconfirmed");
            }
            return Rows.balanced(
                    scene,
                    customers,
                    broken,
                    "away %d s, in which %d e-mails left; contacts by e-mail: %s; "
                            .formatted(away.toSeconds(), meanwhile, states));
        }
    }

    /** How many contacts by e-mail are in which state. */
    static Map<String, Integer> states(Scene scene, Set<String> emails) {
        return states(scene, emails, Integer.MAX_VALUE);
    }

    /** The same of the first that each was to get. */
    static Map<String, Integer> firstStates(Scene scene, Set<String> emails) {
        return states(scene, emails, 1);
    }

    private static Map<String, Integer> states(Scene scene, Set<String> emails, int most) {
        var states = new TreeMap<String, Integer>();
        for (var email : emails) {
            var prospect = scene.desk()
                    .get("QUALIFICATION", "/v1/prospects?q=" + email)
                    .path("items")
                    .path(0)
                    .path("prospectId")
                    .asString("");
            var known = scene.desk().ask("CADENCE", "/v1/enrolments?prospect=" + prospect);
            if (known.status() != 200) {
                continue; // nobody there yet, or not known to cadence
            }
            for (var enrolment : JsonMapper.shared().readTree(known.body()).path("items")) {
                enrolment
                        .path("touches")
                        .valueStream()
                        .filter(touch -> touch.path("channel").asString("").equals("EMAIL"))
                        .limit(most)
                        .forEach(touch -> states.merge(touch.path("state").asString("?"), 1, Integer::sum));
            }
        }
        return states;
    }
}
