package io.followthrough.standalone.faults;

import io.followthrough.standalone.faults.Row.Scene;
import io.followthrough.standalone.faults.Row.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What analytics says must be what a count from the beginning says. */
final class Recount {

    private static final String APPLICATION_ID = "followthrough.analytics.application-id";
    private static final int EACH_MOMENT = 4;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(8);
    private static final int MOST_LOOKS = 20;

    private Recount() {}

    static Seen stateLost(Scene scene) {
        try (var customers = new Customers(scene.plant()).come(8, Duration.ofMillis(50))) {
            Patience.until("forms come in", Duration.ofMinutes(1), () -> customers.acknowledged.size() > 150);
            scene.plant().services.kill();
            customers.leave();
            delete(scene.plant().streams());
            var begin = System.nanoTime();
            scene.plant().services.start();
            var restored = Duration.ofNanos(System.nanoTime() - begin);
            var seen = Rows.balanced(scene, customers, List.of(), "");
            var broken = new ArrayList<>(seen.broken());
            var differences = comparedWithACountFromTheBeginning(scene, broken);
            return new Seen(
                    "ready %.1f s after its state was deleted; %s; "
                                    .formatted(restored.toMillis() / 1000.0, differences)
                            + seen.text(),
                    broken);
        }
    }

    static Seen fromTheBeginning(Scene scene) {
        try (var customers = new Customers(scene.plant()).come(60)) {
            scene.books().balance(customers.acknowledged);
            scene.desk().advance("P2D");
            Patience.pass(Duration.ofSeconds(10));
            var mails = scene.books().mails().size();
            var broken = new ArrayList<String>();
            var differences = comparedWithACountFromTheBeginning(scene, broken);
            var more = scene.books().mails().size() - mails;
            if (more > 0) {
                broken.add(more + " e-mails left while everything was counted again");
            }
            return Rows.balanced(scene, customers, broken, differences + "; " + more + " e-mails meanwhile; ");
        }
    }

    /** People of days around the ends of weeks, months and years come late and in any order. */
    static Seen late(Scene scene) {
        var monday = LocalDate.now(ZoneOffset.UTC).minusWeeks(6).with(java.time.DayOfWeek.MONDAY);
        var moments = new ArrayList<String>();
        for (var day : List.of(monday, monday.withDayOfMonth(1), monday.withDayOfYear(1), monday.minusYears(3))) {
            for (int times = 0; times < EACH_MOMENT; times++) {
                moments.add(day.minusDays(1) + "T23:59:59.999Z");
                moments.add(day + "T00:00:00Z");
            }
        }
        Collections.shuffle(moments, new Random(26));
        var before = cohorts(scene);
        var expected = new TreeMap<>(before);
        try (var customers = new Customers(scene.plant())) {
            for (var moment : moments) {
                customers.comeLate(moment);
                expected.merge(moment.substring(0, 10), 1L, Long::sum);
            }
            var broken = new ArrayList<String>();
            if (!Patience.comes(Duration.ofMinutes(2), () -> cohorts(scene).equals(expected))) {
                var counted = cohorts(scene);
                expected.forEach((day, people) -> {
                    if (!people.equals(counted.get(day))) {
                        broken.add(day + ": " + people + " came, " + counted.get(day) + " counted");
                    }
                });
            }
            return Rows.balanced(
                    scene,
                    customers,
                    broken,
                    moments.size() + " came late, up to three years, each counted on its day; ");
        }
    }

    /** People counted by the day on which they came. */
    private static Map<String, Long> cohorts(Scene scene) {
        var days = new TreeMap<String, Long>();
        for (var item : scene.desk()
                .get("ANALYTICS", "/v1/metrics/conversion-rate?window=day&limit=1000")
                .path("items")) {
            if (item.path("dimensions").path("to").asString("").equals("PROSPECT")) {
                days.put(
                        item.path("window").path("start").asString(),
                        item.path("denominator").asLong());
            }
        }
        return days;
    }

    static String comparedWithACountFromTheBeginning(Scene scene, List<String> broken) {
        var kept = settled(scene);
        scene.plant().services.stop();
        scene.plant()
                .services
                .startFromNowOn("-D" + APPLICATION_ID + "=counted-"
                        + UUID.randomUUID().toString().substring(0, 8));
        var equal = Patience.comes(
                Duration.ofMinutes(3),
                () -> scene.desk().isReady("ANALYTICS") && figures(scene).equals(kept));
        if (!equal) {
            var again = figures(scene);
            kept.forEach((figure, value) -> {
                if (!value.equals(again.get(figure))) {
                    broken.add(figure + " was " + value + " and is " + again.get(figure));
                }
            });
            if (again.size() != kept.size()) {
                broken.add(kept.size() + " figures, " + again.size() + " counted again");
            }
        }
        return kept.size() + " figures, each as counted from the beginning";
    }

    /**
     * The figures once they change no more: everybody is counted long before the last touch of theirs is.
     *
     * @throws IllegalStateException if they change for as long as we look
     */
    private static Map<String, String> settled(Scene scene) {
        var before = figures(scene);
        for (int look = 1; look < MOST_LOOKS; look++) {
            Patience.pass(BETWEEN_LOOKS);
            var now = figures(scene);
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
        throw new IllegalStateException("the figures still change after " + MOST_LOOKS + " looks");
    }

    /** What every metric says of days and of all time, without how often and when it was said. */
    private static Map<String, String> figures(Scene scene) {
        var figures = new TreeMap<String, String>();
        for (var metric : scene.desk().get("ANALYTICS", "/v1/metrics").path("items")) {
            var name = metric.path("name").asString();
            for (var window : List.of("day", "all")) {
                var answer = scene.desk().ask("ANALYTICS", "/v1/metrics/" + name + "?limit=1000&window=" + window);
                if (answer.status() != 200) {
                    continue; // not every metric has every window
                }
                for (var item : JsonMapper.shared().readTree(answer.body()).path("items")) {
                    var figure = ((ObjectNode) item).remove(List.of("revision", "asOf"));
                    figures.put(
                            name + " " + window + " " + figure.path("window") + " " + figure.path("dimensions"),
                            figure.toString());
                }
            }
        }
        return figures;
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            throw new IllegalStateException("no state in " + folder);
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
