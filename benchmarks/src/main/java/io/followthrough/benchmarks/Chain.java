package io.followthrough.benchmarks;

import io.followthrough.testkit.CaptureFlood;
import java.util.ArrayList;
import java.util.List;

/**
 * What a lead costs on its whole way, from the inbound topic to the metrics, against the least that has to be done with
 * it: read it, write it down. {@code -Dflood=20000} sets how many leads a repetition has.
 */
record Chain() implements Benchmark {

    private static final int LEADS = Integer.getInteger("flood", 4_000);
    private static final int REPETITIONS = Integer.getInteger("repetitions", 3);

    @Override
    public String name() {
        return "chain";
    }

    @Override
    public String what() {
        return "%,d leads from capture to metrics, %d times, against bare loops over the same broker and store"
                .formatted(LEADS, REPETITIONS);
    }

    @Override
    public List<Comparison> run() throws Exception {
        try (var system = SystemProcess.start()) {
            var rest = AtRest.measure(system.process());
            System.out.printf("  at rest %.1f %% of a core%n", rest.cores() * 100);
            var first = flood(system, rest);
            var chain = new ArrayList<Pass>();
            var plain = new ArrayList<Pass>();
            var bulk = new ArrayList<Pass>();
            var counted = new ArrayList<Pass>();
            for (var repetition = 0; repetition < REPETITIONS; repetition++) {
                chain.add(flood(system, rest));
                plain.add(Pass.of(system, rest, LEADS, () -> PlainPass.seconds(system.bootstrapServers(), LEADS)));
                bulk.add(Pass.of(system, rest, LEADS, () -> BulkWritePass.run(system, LEADS)));
                counted.add(Pass.of(system, rest, LEADS, () -> CountPass.run(system, LEADS)));
            }
            var results = new Results("chain");
            results.add(first.cost("the first leads after a start"));
            results.add(Pass.cost("a lead through the whole chain", chain));
            results.add(Pass.rate("leads through the whole chain", chain));
            results.add(Pass.cost("a record through the broker alone", plain));
            results.add(Pass.cost("a record consumed and written to the store in bulk", bulk));
            results.add(Pass.cost("a record in a bare windowed count of Kafka Streams", counted));
            results.add(new Figure("at rest", "% of a core", List.of(rest.cores() * 100)));
            results.add(new Figure("peak memory of the whole system", "MiB", List.of(system.peakMebibytes())));
            results.write();
            return List.of(
                    against(chain, bulk, "consumed and written in bulk"),
                    against(chain, plain, "the broker alone"),
                    against(chain, counted, "a bare windowed count"));
        }
    }

    private static Comparison against(List<Pass> chain, List<Pass> baseline, String name) {
        return new Comparison(
                "processor time of a lead",
                Pass.cost("chain", chain).median(),
                name,
                Pass.cost(name, baseline).median(),
                "ms");
    }

    /** Until nobody works on it any more. */
    private static Pass flood(SystemProcess system, AtRest rest) throws Exception {
        try (var flood = new CaptureFlood(system.bootstrapServers(), false)) {
            return Pass.ofSystem(system, rest, LEADS, () -> {
                flood.send(LEADS);
                for (var tally = flood.look(); !tally.accountsFor(LEADS); tally = flood.look()) {
                    Thread.sleep(200);
                }
                rest.await(system.process());
            });
        }
    }
}
