package io.followthrough.benchmarks;

import io.followthrough.events.ActivityKind;
import io.followthrough.testkit.CaptureFlood;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people do after they came in, on its whole way from the inbound topic to the metrics, against their coming in: each opens a
 * mail, follows a link and answers. {@code -Dflood=20000} sets how many people a repetition has.
 */
record Activities() implements Benchmark {

    private static final int PEOPLE = Integer.getInteger("flood", 2_000);
    private static final int REPETITIONS = Integer.getInteger("repetitions", 3);
    private static final List<ActivityKind> KINDS =
            List.of(ActivityKind.EMAIL_OPENED, ActivityKind.LINK_CLICKED, ActivityKind.EMAIL_REPLIED);

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public String what() {
        return "openings, clicks and replies of %,d people, %d times, against their captures"
                .formatted(PEOPLE, REPETITIONS);
    }

    @Override
    public List<Comparison> run() throws Exception {
        try (var system = SystemProcess.start()) {
            var rest = AtRest.measure(system.process());
            var captures = new ArrayList<Pass>();
            var activities = new TreeMap<ActivityKind, List<Pass>>();
            KINDS.forEach(kind -> activities.put(kind, new ArrayList<>()));
            round(system, rest, new ArrayList<>(), activities);
            activities.values().forEach(List::clear); // the first round was the warm-up
            for (var repetition = 0; repetition < REPETITIONS; repetition++) {
                round(system, rest, captures, activities);
            }
            var results = new Results("activities");
            results.add(Pass.cost("a lead", captures));
            activities.forEach((kind, passes) -> results.add(Pass.cost(kind.name(), passes)));
            results.write();
            return activities.entrySet().stream()
                    .map(kind -> new Comparison(
                            "processor time of " + kind.getKey(),
                            Pass.cost("activity", kind.getValue()).median(),
                            "a lead",
                            Pass.cost("lead", captures).median(),
                            "ms"))
                    .toList();
        }
    }

    private static void round(
            SystemProcess system, AtRest rest, List<Pass> captures, Map<ActivityKind, List<Pass>> activities)
            throws Exception {
        try (var flood = new CaptureFlood(system.bootstrapServers(), false)) {
            captures.add(Pass.ofSystem(system, rest, PEOPLE, () -> {
                flood.send(PEOPLE);
                while (!flood.look().accountsFor(PEOPLE)) {
                    Thread.sleep(200);
                }
                rest.await(system.process());
            }));
            var doing = CaptureFlood.doing(PEOPLE);
            for (var kind : activities.entrySet()) {
                kind.getValue().add(Pass.ofSystem(system, rest, doing, () -> {
                    flood.send(kind.getKey(), PEOPLE);
                    while (flood.told(kind.getKey()) < doing) {
                        flood.look();
                        Thread.sleep(200);
                    }
                    rest.await(system.process());
                }));
            }
        }
    }
}
