package io.followthrough.standalone.faults;

import io.followthrough.standalone.faults.Row.Scene;
import io.followthrough.standalone.faults.Row.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The faults that are tried. */
final class Rows {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);
    private static final Duration BETWEEN_FORMS = Duration.ofMillis(100);

    static final List<Row> ALL = List.of(
            new Row(
                    1,
                    "kill -9 of the capture service under load; whoever got no answer sends the same again",
                    "with the same key it is one lead",
                    Rows::sentAgain),
            new Row(
                    2,
                    "kill -9 of the capture service with 64 in flight",
                    "each 202 is in the topic; who got no answer is there 0 or 1 times",
                    Rows::killedWhileTaking),
            new Row(
                    3,
                    "broker frozen for 60 s while forms come in",
                    "503 within 5 s, readiness down, up again by itself; nobody acknowledged is lost",
                    scene -> frozen(scene, scene.plant().broker, 60, "INTAKE", true)),
            new Row(
                    4,
                    "broker killed and started again under load",
                    "nobody acknowledged is lost; all services come back by themselves",
                    Rows::brokerKilled),
            new Row(
                    5,
                    "the broker's disk is full",
                    "503 with Retry-After, no 202 for what is not kept; goes on once there is room",
                    FullDisk::tried),
            new Row(
                    6,
                    "services start 50 s before the store and 40 s before the broker",
                    "no end, not ready, ready by itself once both are there",
                    Early::services),
            new Row(
                    7,
                    "kill -9 of the services while they qualify",
                    "what was under way is done again without a second effect",
                    Rows::killedWhileQualifying),
            new Row(
                    9,
                    "store frozen for 30 s while forms come in",
                    "answers within 5 s, readiness down, consumers wait, no dead letters, all done afterwards",
                    scene -> frozen(scene, scene.plant().store, 30, "QUALIFICATION", true)),
            new Row(
                    11,
                    "poison on the topics: bad JSON, wrong type, nothing, 5 MB, bad UTF-8, unknown version",
                    "a dead letter with the original bytes for each that is no event; the partition goes on",
                    Poison::written),
            new Row(
                    15,
                    "a second instance comes and goes for 60 s, then stands still for 60 s and goes on",
                    "nobody lost, nothing twice",
                    RebalanceStorm::tried),
            new Row(
                    22,
                    "mail server silent, gone after the message, 421, greylisting, 550",
                    "each e-mail leaves once; unconfirmed where nobody can know; 550 costs the address, not the person",
                    MailTrouble::eachMood),
            new Row(
                    23,
                    "mail server away for 10 min with 5,000 due",
                    "tried seldom, then all leave once",
                    MailTrouble::awayWithManyDue),
            new Row(
                    24,
                    "people take their consent back while their e-mail is due or in hand",
                    "nobody of them gets it, everybody else does",
                    MailTrouble::takenBackMeanwhile),
            new Row(
                    25,
                    "kill -9 of analytics while it counts, and its state deleted",
                    "the same figures as a count from the beginning",
                    Recount::stateLost),
            new Row(
                    26,
                    "people of the last instant of a week, month or year and of the first after it, late and in any order",
                    "each counted on its day",
                    Recount::late),
            new Row(
                    27,
                    "everything counted from the beginning under a new application id",
                    "the same figures, no e-mail",
                    Recount::fromTheBeginning),
            new Row(
                    28,
                    "topics get twice the partitions while events flow",
                    "nobody lost, nothing twice; each service goes on or says what to do",
                    MorePartitions::tried),
            new Row(
                    29,
                    "hostile HTTP: 100 MB bodies, slow heads and bodies, depth 10,000, header bombs",
                    "refused with 4xx or closed within seconds; others are served meanwhile",
                    Hostility::tried),
            new Row(
                    30,
                    "three times as many forms as can be answered, for 60 s",
                    "429 or 503 with Retry-After, 99 of 100 taken in within 5 s, no end, well within 10 s",
                    Overload::tried),
            new Row(
                    31,
                    "SIGTERM under load",
                    "exit within 60 s (four services in one process), nobody acknowledged is lost",
                    Rows::stoppedUnderLoad),
            new Row(
                    32,
                    "the services run out of memory",
                    "the process ends with status 3; started again, nobody acknowledged is lost",
                    Starvation::tried),
            new Row(
                    33,
                    "broker away for 75 s while e-mails are due and the mail server is well",
                    "all leave once, none unconfirmed",
                    DueMails::brokerAway),
            new Row(
                    34,
                    "store, broker and mail server frozen one after the other, 60 s each",
                    "answers within 5 s, nothing lost, all resumes",
                    Rows::eachFrozen),
            new Row(
                    36,
                    "kill -9 of the services, and again while their consumers join",
                    "every group has its partitions within 30 s of the start",
                    Successors::killedWhileJoining));

    private Rows() {}

    private static Seen sentAgain(Scene scene) {
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

    private static Seen killedWhileTaking(Scene scene) {
        try (var customers = new Customers(scene.plant()).come(64, Duration.ZERO)) {
            Patience.until("forms come in", Duration.ofMinutes(1), () -> customers.acknowledged.size() > 100);
            scene.plant().services.kill();
            customers.leave();
            scene.plant().services.start();
            return balanced(scene, customers, List.of(), "");
        }
    }

    private static Seen killedWhileQualifying(Scene scene) {
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

    private static Seen frozen(Scene scene, Child part, int seconds, String watched, boolean readinessTells) {
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

    private static Seen eachFrozen(Scene scene) {
        var seen = List.of(
                frozen(scene, scene.plant().store, 60, "QUALIFICATION", true),
                frozen(scene, scene.plant().broker, 60, "INTAKE", true),
                frozen(scene, scene.plant().mail, 60, "CADENCE", false));
        return new Seen(
                "store: " + seen.get(0).text() + " Broker: " + seen.get(1).text() + " Mail server: "
                        + seen.get(2).text(),
                seen.stream().flatMap(part -> part.broken().stream()).toList());
    }

    private static Seen brokerKilled(Scene scene) {
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

    private static Seen stoppedUnderLoad(Scene scene) {
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
