package io.followthrough.benchmarks;

import io.followthrough.testkit.CaptureFlood;
import java.util.List;

/**
 * Captures of as many people at once through the whole system, until each is qualified or rejected; {@code
 * -Dflood=100000} sets how many. The people are of today, so that the cadence service plans for them meanwhile.
 */
record Flood() implements Benchmark {

    private static final int CAPTURES = Integer.getInteger("flood", 20_000);
    private static final int TELL_EVERY_SECONDS = 5;

    @Override
    public String name() {
        return "flood";
    }

    @Override
    public String what() {
        return "%,d captures through the whole system, against as many records through the broker alone"
                .formatted(CAPTURES);
    }

    @Override
    public List<Comparison> run() throws Exception {
        try (var system = SystemProcess.start();
                var flood = new CaptureFlood(system.bootstrapServers(), false)) {
            var atRest = system.peakMebibytes();
            var plain = PlainPass.seconds(system.bootstrapServers(), CAPTURES);
            var begin = System.nanoTime();
            flood.send(CAPTURES);
            var captured = 0.0;
            var told = 0.0;
            var tally = flood.look();
            while (!tally.accountsFor(CAPTURES)) {
                tally = flood.look();
                if (captured == 0 && tally.captured() + tally.rejected() == CAPTURES) {
                    captured = Seconds.since(begin);
                }
                if (Seconds.since(begin) - told > TELL_EVERY_SECONDS) {
                    told = Seconds.since(begin);
                    System.out.printf("  %4.0f s  %s%n", told, tally);
                }
            }
            var qualified = Seconds.since(begin);
            System.out.printf("  %,.0f a second; %s: nothing lost%n", CAPTURES / qualified, tally);
            return List.of(
                    new Comparison(
                            "until all are captured",
                            captured == 0 ? qualified : captured,
                            "the broker alone",
                            plain,
                            "s"),
                    new Comparison("until all are qualified", qualified, "the broker alone", plain, "s"),
                    new Comparison("peak memory", system.peakMebibytes(), "at rest", atRest, "MiB"));
        }
    }
}
