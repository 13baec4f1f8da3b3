package io.followthrough.standalone.faults;

import io.followthrough.standalone.faults.Row.Scene;
import io.followthrough.standalone.faults.Row.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The services are killed while one of them learns again what its store knew. */
final class LearningAgain {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int PEOPLE = 60;

    private LearningAgain() {}

    /** Learning again is begun, killed, and begun again. */
    static Seen interrupted(Scene scene) {
        MailTrouble.hire(scene, PEOPLE);
        try (var customers = new Customers(scene.plant()).come(PEOPLE * 3)) {
            scene.books().balance(customers.acknowledged);
            scene.desk().advance("P1D");
            var broken = new ArrayList<String>();
            var before = new Contacts(scene.desk(), scene.books()).account();
            var told = new StringBuilder();
            for (var service : List.of("QUALIFICATION", "CADENCE")) {
                var begun = scene.desk().post(service, "/v1/rebuild", "");
                Patience.pass(Duration.ofMillis(400));
                var running = scene.desk().ask(service, "/v1/rebuild").body();
                scene.plant().services.kill();
                scene.plant().services.launch();
                Patience.pass(Duration.ofSeconds(40));
                var afterwards = scene.desk().ask(service, "/v1/rebuild").body();
                var audit = scene.desk().ask("CADENCE", "/v1/audit/next-actions");
                told.append("%s: %d, killed at %s, then %s (audit %d); "
                        .formatted(service, begun.status(), running, afterwards, audit.status()));
                Patience.comes(
                        PATIENCE,
                        () -> scene.desk().post(service, "/v1/rebuild", "").status() == 202);
                var done = Patience.comes(
                        PATIENCE,
                        () -> scene.desk().ask(service, "/v1/rebuild").body().contains("DONE"));
                if (!done) {
                    broken.add(service + " is not rebuilt: "
                            + scene.desk().ask(service, "/v1/rebuild").body());
                }
                scene.plant().services.awaitReady();
            }
            var after = new Contacts(scene.desk(), scene.books()).account();
            if (!after.states().equals(before.states())) {
                broken.add("contacts were " + before.states() + " and are " + after.states());
            }
            scene.desk().advance("P1D");
            broken.addAll(new Contacts(scene.desk(), scene.books()).account().faults());
            return Rows.balanced(scene, customers, broken, told.toString());
        }
    }
}
