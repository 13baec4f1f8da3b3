package io.followthrough.standalone.faults;

import io.followthrough.standalone.faults.Row.Length;
import io.followthrough.standalone.faults.Row.Scene;
import io.followthrough.standalone.faults.Row.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** A mail server that does what mail servers do, while e-mails are due. */
final class MailTrouble {

    private static final int FEW = 12;
    private static final int MANY = 5000;
    private static final int PEOPLE_OF_A_REP = 40;
    private static final String LEFT = "SENT";
    private static final Duration SETTLING = Duration.ofMinutes(2);
    private static final List<MailServerMood> TROUBLES = List.of(
            MailServerMood.SILENT,
            MailServerMood.GONE_AFTER_MESSAGE,
            MailServerMood.TOO_BUSY,
            MailServerMood.GREYLISTING,
            MailServerMood.NOBODY_THERE);

    private MailTrouble() {}

    static Seen eachMood(Scene scene) {
        var broken = new ArrayList<String>();
        var told = new StringJoiner("; ", "", "; ");
        hire(scene, FEW * TROUBLES.size());
        try (var all = new Customers(scene.plant())) {
            for (var mood : TROUBLES) {
                scene.plant().mailServerIs(mood);
                try (var customers = new Customers(scene.plant()).come(FEW)) {
                    all.acknowledged.addAll(customers.acknowledged);
                    Patience.pass(scene.away(40));
                    if (afterAll(mood).equals(LEFT)) {
                        scene.plant().mailServerIs(MailServerMood.WELL);
                    }
                    told.add(mood + ": " + afterwards(scene, customers, mood, broken));
                    scene.plant().mailServerIs(MailServerMood.WELL);
                }
            }
            return Rows.balanced(scene, all, broken, told.toString());
        }
    }

    /** What has become of an e-mail in the end. */
    private static String afterAll(MailServerMood mood) {
        return switch (mood) {
            case GONE_AFTER_MESSAGE -> "UNCONFIRMED";
            case NOBODY_THERE -> "SKIPPED";
            case WELL, SILENT, TOO_BUSY, GREYLISTING -> LEFT;
        };
    }

    private static String afterwards(Scene scene, Customers customers, MailServerMood mood, List<String> broken) {
        var arrived = mood == MailServerMood.NOBODY_THERE ? 0 : FEW;
        var settled = Patience.comes(SETTLING, () -> {
            scene.desk().advance("PT10M"); // a refusal that passes is tried again after a quarter of an hour
            return mailed(scene, customers) == arrived
                    && firstMails(scene, customers).getOrDefault(afterAll(mood), 0) == FEW;
        });
        var states = firstMails(scene, customers);
        if (!settled) {
            broken.add(mood + ": " + mailed(scene, customers) + " of " + FEW + " got their first e-mail, " + states);
        }
        return mailed(scene, customers) + " of " + FEW + " e-mailed, " + states;
    }

    private static Map<String, Integer> firstMails(Scene scene, Customers customers) {
        return DueMails.firstStates(scene, customers.acknowledged);
    }

    private static int mailed(Scene scene, Customers customers) {
        var mailed = scene.books().mailedTo().keySet();
        return (int) customers.acknowledged.stream().filter(mailed::contains).count();
    }

    /** The welcome e-mails of everybody who comes meanwhile are due at once. */
    static Seen awayWithManyDue(Scene scene) {
        var people = scene.length() == Length.SHORT ? FEW * 5 : MANY;
        hire(scene, people);
        scene.plant().mailServerIs(MailServerMood.TOO_BUSY);
        try (var customers = new Customers(scene.plant()).come(8, Duration.ZERO)) {
            Patience.until("forms come in", Duration.ofMinutes(5), () -> customers.acknowledged.size() >= people);
            customers.leave();
            var broken = new ArrayList<String>();
            var before = scene.plant().mailConnections();
            var away = scene.away(600);
            Patience.pass(away);
            var tries = scene.plant().mailConnections() - before;
            if (tries > away.toSeconds() + 10) { // one a second would be a storm by itself
                broken.add(tries + " connections while the server was away");
            }
            scene.plant().mailServerIs(MailServerMood.WELL);
            var begin = System.nanoTime();
            var drained = Patience.comes(Duration.ofMinutes(10), () -> {
                scene.desk().advance("PT5M");
                return mailed(scene, customers) == customers.acknowledged.size();
            });
            var took = Duration.ofNanos(System.nanoTime() - begin);
            if (!drained) {
                broken.add("only " + mailed(scene, customers) + " e-mails left");
            }
            return Rows.balanced(
                    scene,
                    customers,
                    broken,
                    "%d due, away %d s, in which it was tried %d times; all had left %d s after it was back; "
                            .formatted(customers.acknowledged.size(), away.toSeconds(), tries, took.toSeconds()));
        }
    }

    /** Half of those whose e-mail is due or in hand take their consent back before the server answers again. */
    static Seen takenBackMeanwhile(Scene scene) {
        var people = FEW * 3;
        hire(scene, people);
        scene.plant().mailServerIs(MailServerMood.SILENT);
        try (var customers = new Customers(scene.plant()).come(people)) {
            var broken = new ArrayList<String>();
            Patience.until(
                    "e-mails are in hand",
                    SETTLING,
                    () -> DueMails.states(scene, customers.acknowledged).containsKey("SENDING"));
            var unwilling =
                    customers.acknowledged.stream().sorted().limit(people / 2).toList();
            for (var email : unwilling) {
                withdraw(scene, email, broken);
            }
            Patience.pass(Duration.ofSeconds(5));
            scene.plant().mailServerIs(MailServerMood.WELL);
            // Days must not pass while a connection hangs for a minute.
            Patience.comes(
                    SETTLING,
                    () -> !DueMails.states(scene, customers.acknowledged).containsKey("SENDING"));
            var willing = people - unwilling.size();
            var settled = Patience.comes(SETTLING, () -> {
                scene.desk().advance("PT10M");
                return mailed(scene, customers) >= willing;
            });
            Patience.pass(scene.away(20));
            var mailed = scene.books().mailedTo().keySet();
            var bothered = unwilling.stream().filter(mailed::contains).toList();
            if (!settled) {
                broken.add("only " + mailed(scene, customers) + " of " + willing + " who did not mind were e-mailed");
            }
            if (!bothered.isEmpty()) {
                broken.add("e-mailed though they took their consent back: " + bothered);
            }
            return Rows.balanced(
                    scene,
                    customers,
                    broken,
                    "%d of %d took it back, %d of them e-mailed; first e-mails %s; "
                            .formatted(unwilling.size(), people, bothered.size(), firstMails(scene, customers)));
        }
    }

    private static void withdraw(Scene scene, String email, List<String> broken) {
        var answer = scene.desk().post("INTAKE", "/v1/activities", """
                {"kind": "CONSENT_WITHDRAWN", "person": {"email": "%s"}}
                """.formatted(email));
        if (answer.status() / 100 != 2) {
            broken.add("taking back the consent of " + email + " was answered by " + answer.status());
        }
    }

    /** So many representatives that nobody waits for room. */
    static void hire(Scene scene, int people) {
        for (int number = 0; number <= people / PEOPLE_OF_A_REP; number++) {
            var answer = scene.desk().put("CADENCE", "/v1/reps/faults-" + number, """
                    {"name": "Rep %d", "email": "rep%d@sales.example", "timeZone": "Europe/Berlin", "country": "DE",
                     "workingHours": [{"days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
                                       "from": "08:00", "to": "18:00"}],
                     "capacity": {"day": 600, "week": 3000, "month": 13000, "emailsPerDay": 1000}}
                    """.formatted(number, number));
            if (answer.status() / 100 != 2 && answer.status() != 409) { // hired before
                throw new IllegalStateException("no new representative: " + answer);
            }
        }
    }
}
