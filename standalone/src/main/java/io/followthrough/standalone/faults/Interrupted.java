package io.followthrough.standalone.faults;

import io.followthrough.standalone.faults.Row.Scene;
import io.followthrough.standalone.faults.Row.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** The services are killed in the middle of what an operator asked for, which takes several steps. */
final class Interrupted {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int ROWS = 400;
    private static final int PEOPLE = 60;
    private static final int FEW = 8;
    private static final String MAPPING = """
            name: mistake
            kind: captures
            constants: {channel: WEB_FORM, source.id: mistake, consent.email: GRANTED, person.timeZone: Europe/Berlin,
                        message: I have been looking for something like this}
            fields: {person.name: Name, person.email: Email}
            """;

    private Interrupted() {}

    static Seen undoOfAnImport(Scene scene) {
        var broken = new ArrayList<String>();
        var waited = scene.books().toAnswer();
        var list = "wrong" + System.nanoTime();
        var csv = new StringBuilder("Name,Email\n");
        for (var row = 0; row < ROWS; row++) {
            csv.append("Ida Wrong").append(',').append(list + "-" + row + "@mistake.example\n");
        }
        var loaded = scene.desk().upload(csv.toString(), MAPPING);
        if (loaded.status() / 100 != 2) {
            return new Seen("", List.of("the list is not taken in: " + loaded));
        }
        var id = JsonMapper.shared().readTree(loaded.body()).path("importId").asString();
        Patience.until("the list is known", PATIENCE, () -> count(scene, list) == ROWS);
        var asked = scene.desk().post("INTAKE", "/v1/imports/" + id + "/undo", "{}");
        if (asked.status() != 202) {
            broken.add("undoing is answered by " + asked);
        }
        var kills = 0;
        for (var pause : List.of(300, 1500)) {
            Patience.pass(Duration.ofMillis(pause));
            scene.plant().services.kill();
            scene.plant().services.start();
            kills++;
        }
        var state = Patience.comes(PATIENCE, () -> withdrawn(scene, list) == ROWS);
        if (!state) {
            broken.add(withdrawn(scene, list) + " of " + ROWS + " were taken back; the import is "
                    + scene.desk().ask("INTAKE", "/v1/imports/" + id).body());
        }
        if (!Patience.comes(PATIENCE, () -> scene.books().toAnswer() == waited)) {
            broken.add((scene.books().toAnswer() - waited) + " of them are still to be answered");
        }
        var before = mailsTo(scene, "@mistake.example");
        scene.desk().advance("P2D");
        var after = mailsTo(scene, "@mistake.example");
        if (after > before) {
            broken.add((after - before) + " e-mails to people of the list afterwards");
        }
        try (var customers = new Customers(scene.plant()).come(10)) {
            var balance = scene.books().balance(customers.acknowledged, ROWS);
            broken.addAll(balance.faults());
            return new Seen(
                    "killed %d times, %d rows taken back, %d e-mails to them before and %d after; %s."
                            .formatted(kills, withdrawn(scene, list), before, after - before, balance.told()),
                    broken);
        }
    }

    private static long count(Scene scene, String list) {
        return scene.desk()
                .get("QUALIFICATION", "/v1/prospects?limit=1&q=" + list)
                .path("total")
                .asLong();
    }

    private static long withdrawn(Scene scene, String list) {
        var found = 0L;
        var cursor = "";
        do {
            var page = scene.desk().get("QUALIFICATION", "/v1/prospects?limit=200&q=" + list + cursor);
            found += page.path("items")
                    .valueStream()
                    .filter(item -> item.path("stage").asString("").equals("DISQUALIFIED"))
                    .count();
            var next = page.path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return found;
    }

    private static int mailsTo(Scene scene, String end) {
        return scene.books().mailedTo().entrySet().stream()
                .filter(mailed -> mailed.getKey().endsWith(end))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Each is erased while the services are killed; whoever asks again is told that it is done. */
    static Seen erasures(Scene scene) {
        MailTrouble.hire(scene, PEOPLE);
        try (var customers = new Customers(scene.plant()).come(PEOPLE);
                var others = new Customers(scene.plant()).come(10)) {
            scene.books().balance(customers.acknowledged);
            var told = ConcurrentHashMap.<String>newKeySet();
            var eraser = Thread.ofPlatform().daemon().start(() -> {
                for (var email : customers.acknowledged) {
                    if (scene.desk()
                                    .delete("QUALIFICATION", "/v1/people?email=" + email)
                                    .status()
                            == 200) {
                        told.add(email);
                    }
                }
            });
            Patience.until("some are erased", PATIENCE, () -> told.size() > FEW);
            scene.plant().services.kill();
            join(eraser);
            scene.plant().services.start();
            var first = told.size();
            customers.acknowledged.stream()
                    .filter(email -> !told.contains(email))
                    .forEach(email -> {
                        var again = scene.desk()
                                .delete("QUALIFICATION", "/v1/people?email=" + email)
                                .status();
                        if (again == 200 || again == 404) {
                            told.add(email);
                        }
                    });
            var broken = new ArrayList<String>();
            if (told.size() != customers.acknowledged.size()) {
                broken.add((customers.acknowledged.size() - told.size()) + " could not be erased");
            }
            Patience.comes(Duration.ofMinutes(1), () -> known(scene, told).isEmpty());
            if (!known(scene, told).isEmpty()) {
                broken.add("still known: " + known(scene, told));
            }
            var before = scene.books().mailedTo();
            scene.desk().advance("P3D");
            var mailed = scene.books().mailedTo();
            var bothered = told.stream()
                    .filter(email -> mailed.getOrDefault(email, 0) > before.getOrDefault(email, 0))
                    .toList();
            if (!bothered.isEmpty()) {
                broken.add("e-mailed though erased: " + bothered);
            }
            if (!Patience.comes(PATIENCE, () -> scene.books().auditedWithout() == 0)) {
                broken.add("audit: "
                        + scene.desk().ask("CADENCE", "/v1/audit/next-actions").body());
            }
            return new Seen(
                    "%d of %d were told before the kill, %d afterwards; none is known, none e-mailed."
                            .formatted(first, customers.acknowledged.size(), told.size()),
                    broken);
        }
    }

    private static List<String> known(Scene scene, Set<String> emails) {
        return emails.stream()
                .filter(email -> scene.desk()
                                .ask("QUALIFICATION", "/v1/people?email=" + email)
                                .status()
                        == 200)
                .toList();
    }

    /** Pairs are joined by hand while the services are killed; each pair is one in the end, and nobody starts anew. */
    static Seen merges(Scene scene) {
        MailTrouble.hire(scene, PEOPLE);
        try (var customers = new Customers(scene.plant()).come(PEOPLE)) {
            scene.books().balance(customers.acknowledged);
            var ids = customers.acknowledged.stream()
                    .sorted()
                    .map(email -> idOf(scene, email))
                    .toList();
            var joined = ConcurrentHashMap.<Integer>newKeySet();
            var joiner = Thread.ofPlatform().daemon().start(() -> {
                for (var pair = 0; pair + 1 < ids.size(); pair += 2) {
                    if (merge(scene, ids, pair) == 200) {
                        joined.add(pair);
                    }
                }
            });
            Patience.until("some are joined", PATIENCE, () -> joined.size() > FEW);
            scene.plant().services.kill();
            join(joiner);
            scene.plant().services.start();
            var first = joined.size();
            var broken = new ArrayList<String>();
            for (var pair = 0; pair + 1 < ids.size(); pair += 2) {
                if (!joined.contains(pair)) {
                    var status = merge(scene, ids, pair);
                    if (status / 100 != 2 && status != 409) {
                        broken.add("joining again is answered by " + status);
                    }
                }
            }
            var one = Patience.comes(PATIENCE, () -> scene.books().people() == expected(scene, ids.size() / 2));
            if (!one) {
                broken.add("%d people, expected %d".formatted(scene.books().people(), expected(scene, ids.size() / 2)));
            }
            scene.desk().advance("P3D");
            if (!Patience.comes(PATIENCE, () -> scene.books().auditedWithout() == 0)) {
                broken.add("audit: "
                        + scene.desk().ask("CADENCE", "/v1/audit/next-actions").body());
            }
            var welcomed = welcomes(scene, customers.acknowledged);
            broken.addAll(new Contacts(scene.desk(), scene.books()).account().faults());
            return new Seen(
                    "%d of %d pairs were joined before the kill, all afterwards; %s."
                            .formatted(first, ids.size() / 2, welcomed),
                    broken);
        }
    }

    private static long expected(Scene scene, int merged) {
        return scene.books().captured().size() - merged;
    }

    private static String welcomes(Scene scene, Set<String> emails) {
        var mailed = scene.books().mailedTo();
        return emails.stream().filter(mailed::containsKey).count() + " of " + emails.size() + " addresses e-mailed";
    }

    private static String idOf(Scene scene, String email) {
        return scene.desk()
                .get("QUALIFICATION", "/v1/prospects?q=" + email)
                .path("items")
                .path(0)
                .path("prospectId")
                .asString();
    }

    private static int merge(Scene scene, List<String> ids, int pair) {
        return scene.desk()
                .post("QUALIFICATION", "/v1/merges", """
                {"prospectIds": ["%s", "%s"], "reason": "one person"}
                """.formatted(ids.get(pair), ids.get(pair + 1)))
                .status();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
